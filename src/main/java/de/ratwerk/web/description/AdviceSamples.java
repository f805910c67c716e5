package de.ratwerk.web.description;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.decision.DecisionRecord;
import de.ratwerk.decision.DecisionRecord.Signature;
import de.ratwerk.decision.KeyDocument;
import de.ratwerk.decision.VerificationKey;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.Json;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.change.ChangesDocument;
import de.ratwerk.report.compare.ComparisonJson;
import de.ratwerk.report.verify.AdviceFile;
import de.ratwerk.report.verify.Verification;
import de.ratwerk.report.verify.VerificationDocument;
import de.ratwerk.report.why.WhyJson;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rulebook that runs says of the profiles that are sent for example, in English. */
final class AdviceSamples {
    /** A goal of every rulebook. */
    static final String GOAL = "engaged";

    private static final String AT = "2026-10-01T09:30:00Z";

    private final Ratwerk ratwerk;
    private final SentSamples sent;
    private final Profile profile;

    AdviceSamples(Ratwerk ratwerk, SentSamples sent) {
        this.ratwerk = ratwerk;
        this.sent = sent;
        this.profile = Profile.read(
                new Source("-", sent.text(SentSamples.PROFILE, "yaml").orElseThrow()));
    }

    /**
     * What an operation answers to its example; null if the operation is none of these.
     *
     * @param about the action that is asked about
     */
    @Nullable
    String answer(String operation, String about) {
        return switch (operation) {
            case "advise" -> Json.document(advice(Samples.TOP));
            case "explain" -> new WhyJson(Language.EN).document(ratwerk.why(about, profile));
            case "listOpenQuestions" -> new JsonReport(Language.EN, Samples.TOP).questions(ratwerk.questions(profile));
            case "findChanges" ->
                ChangesDocument.json(
                        ratwerk.changes(
                                profile,
                                Objects.requireNonNull(
                                        NamedGoal.all(ratwerk.rulebook()).get(GOAL))),
                        Language.EN);
            case "supposeAnswers" -> ComparisonJson.of(supposition(), true, Language.EN);
            case "compareStates" -> ComparisonJson.of(comparison(), false, Language.EN);
            case "recordAdvice" -> Json.document(record());
            case "getRecordKey" -> Json.document(KeyDocument.of(key()));
            case "verifyAdvice" -> VerificationDocument.of(List.of(verification()));
            default -> null;
        };
    }

    private AdviceDocument advice(int top) {
        return AdviceDocument.of(ratwerk.advise(profile), Language.EN, top);
    }

    private Form body(String operation, Problems problems) {
        return Form.of(
                Document.read(new Source("-", sent.text(operation, "yaml").orElseThrow()), problems), "", problems);
    }

    private static Profile profile(Form body, String key, Problems problems) {
        return Profile.read("-", body.node(key).orElseThrow(), problems);
    }

    private Comparison supposition() {
        Problems problems = new Problems();
        Form body = body("supposeAnswers", problems);
        Profile before = profile(body, "profile", problems);
        Form set = body.requiredForm("set");
        Map<String, List<String>> supposed = new LinkedHashMap<>();
        set.keys().forEach(path -> supposed.put(path, List.of(set.word(path).orElseThrow())));
        return ratwerk.compare(before, before.with(supposed, set::placeOf));
    }

    private Comparison comparison() {
        Problems problems = new Problems();
        Form body = body("compareStates", problems);
        Side before = Side.of(ratwerk.advise(profile(body, "before", problems)));
        return ratwerk.compare(before, Side.of(ratwerk.advise(profile(body, "after", problems))));
    }

    /** A record whose lists will be shortened, so that its digest and signature stand for those of a whole one only. */
    private DecisionRecord record() {
        VerificationKey key = key();
        Signature signature = new Signature(VerificationKey.ALGORITHM, key.id(), key.base64(), "A".repeat(86) + "==");
        return new DecisionRecord(DecisionRecord.SCHEMA, AT, advice(Integer.MAX_VALUE), "0".repeat(64), signature);
    }

    /** The public key of a test vector of RFC 8032, which everybody knows. */
    private static VerificationKey key() {
        return VerificationKey.read(
                new Source("key.pem", SentSamples.resource("key.pem").orElseThrow()));
    }

    private Verification verification() {
        List<AdviceFile> read = new ArrayList<>();
        AdviceFile.read(
                "-", new ByteArrayInputStream(sent.advice().getBytes(StandardCharsets.UTF_8)), read::add, refused -> {
                    throw refused;
                });
        return Verification.of(read.get(0), ratwerk.rulebook(), ratwerk::advise);
    }
}
