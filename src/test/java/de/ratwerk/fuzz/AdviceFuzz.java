package de.ratwerk.fuzz;

import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.decision.DecisionRecord;
import de.ratwerk.decision.Keys;
import de.ratwerk.decision.RecordSignature;
import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.Json;
import de.ratwerk.report.compare.ComparisonJson;
import de.ratwerk.report.compare.ComparisonText;
import de.ratwerk.report.verify.AdviceFile;
import de.ratwerk.report.verify.Envelope;
import de.ratwerk.report.verify.Verification;
import de.ratwerk.report.verify.VerificationDocument;
import de.ratwerk.report.verify.VerificationText;
import de.ratwerk.text.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Advice and records as they come back to be verified and compared. An input that begins with a slash is a list of edits of a
 * sound record, or of the advice in it if the first line is empty behind the slash: a line with a JSON pointer, then one with
 * the JSON that takes that place. Any other is the file itself.
 */
public final class AdviceFuzz {
    private static final Ratwerk RATWERK = Shipped.ratwerk();
    private static final Side OTHER = Side.of(RATWERK.advise(profile("strategy-in-the-making")));
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode RECORD = JSON.readTree(Json.line(DecisionRecord.of(
            AdviceDocument.of(RATWERK.advise(profile("mostly-unknown")), Language.DE, 1),
            Instant.parse("2026-10-01T09:30:00Z"),
            Keys.signing())));

    private AdviceFuzz() {}

    public static void fuzzerInitialize() {
        Target.ADVICE.warmUp();
    }

    private static Profile profile(String name) {
        return Profile.read(Path.of("profiles/examples", name + ".yaml"));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] text = input.length > 0 && input[0] == '/' ? edited(input) : input;
        for (Read each : Contract.read(
                        () -> read(text), all -> all.stream().map(Read::said).toList())
                .orElseThrow()) {
            if (each.refused().isEmpty()) {
                compare(each.file());
            }
        }
    }

    /** One document of a file: what was read, or why it was not. */
    private record Read(AdviceFile file, List<Problem> refused) {
        String said() {
            if (!refused.isEmpty()) {
                Contract.refusal(refused);
                return refused.toString();
            }
            Verification verification = Verification.of(file, RATWERK.rulebook(), RATWERK::advise);
            Envelope envelope = file.envelope();
            Verification whole = envelope == null
                    ? verification
                    : verification.signed(
                            RecordSignature.check(envelope, Keys.signing().verificationKey()));
            return VerificationDocument.of(List.of(whole))
                    + VerificationText.of(whole, Language.DE)
                    + VerificationText.of(whole, Language.EN);
        }
    }

    private static List<Read> read(byte[] text) {
        List<Read> all = new ArrayList<>();
        AdviceFile.read(
                "advice.json",
                new ByteArrayInputStream(text),
                file -> all.add(new Read(file, List.of())),
                refused -> all.add(new Read(null, refused.problems())));
        return all;
    }

    private static void compare(AdviceFile file) {
        for (Language language : Language.values()) {
            var comparison = RATWERK.compare(file.side(RATWERK.rulebook()), OTHER);
            JSON.readTree(ComparisonJson.of(comparison, false, language));
            new ComparisonText(comparison, false, RATWERK.rulebook(), language, 100, false).text();
        }
    }

    /** The sound document with edits, each put in as it stands, be it JSON or not. */
    private static byte[] edited(byte[] input) {
        Iterator<String> lines =
                new String(input, StandardCharsets.UTF_8).lines().iterator();
        String first = lines.next();
        ObjectNode document = (ObjectNode) (first.equals("/") ? RECORD.get("advice") : RECORD).deepCopy();
        List<String> values = new ArrayList<>();
        String pointer = first.equals("/") && lines.hasNext() ? lines.next() : first;
        while (true) {
            if (replace(document, pointer, "@" + values.size() + "@")) {
                values.add(lines.hasNext() ? lines.next() : "");
            } else if (lines.hasNext()) {
                lines.next();
            }
            if (!lines.hasNext()) {
                break;
            }
            pointer = lines.next();
        }
        String text = document.toString();
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("\"@" + i + "@\"", values.get(i));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean replace(ObjectNode document, String pointer, String mark) {
        if (!pointer.startsWith("/")) {
            return false;
        }
        JsonPointer to = JsonPointer.compile(pointer);
        JsonNode parent = document.at(to.head());
        if (parent instanceof ObjectNode object) {
            object.put(to.last().getMatchingProperty(), mark);
            return true;
        }
        return false;
    }
}
