package de.ratwerk.profile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.ProfileTemplate;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Layout;
import de.ratwerk.source.Layout.Group;
import de.ratwerk.source.Layout.Member;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Changes at random, several at a time and one after the other, in every shipped profile, in JSON and in made-up layouts:
 * the text reads as the profile with the same changes, no other line moves a byte, and all can be changed back.
 */
class EditedProfilesTest {
    private static final int TIMES = Integer.getInteger("ratwerk.soundness", 1);
    private static final List<Question> QUESTIONS =
            List.copyOf(Questionnaire.standard().questions());
    private static final List<String> UNKNOWN = List.of("unknown");

    private int written;
    private int refused;

    @Test
    void everyShippedProfileAndTheTemplateTakeChanges() throws IOException {
        edit(ProfileTemplate.in(Language.DE), 4, 1);
        edit(ProfileTemplate.in(Language.EN).replace("\n", "\r\n"), 4, 2);
        for (Path file : Shipped.profiles()) {
            edit(Files.readString(file), 8, file.hashCode());
        }
        assertEnough(150);
    }

    @Test
    void jsonOfEveryShippedProfileTakesChangesAndStaysJson() {
        for (Path file : Shipped.profiles()) {
            Profile profile = Profile.read(file);
            edit(Json.of(profile, "\n"), 4, file.hashCode());
            edit(Json.of(profile, ""), 4, file.hashCode());
        }
        assertEnough(150);
    }

    @Test
    void profilesOfEveryLayoutTakeChanges() {
        for (int seed = 0; seed < 150 * TIMES; seed++) {
            Random random = new Random(seed);
            Profile profile = Profiles.random(random, 0.2 + 0.7 * random.nextDouble());
            edit(new LaidOut(profile, random).yaml(), 1, seed);
        }
        assertEnough(200 * TIMES);
    }

    private void assertEnough(int least) {
        assertThat(written).isGreaterThan(least);
        assertThat(refused).as("contradictions").isPositive();
    }

    /** Some sequences of changes from one text on. */
    private void edit(String stored, int sequences, long seed) {
        ProfileText original = text(stored);
        for (int i = 0; i < sequences * TIMES; i++) {
            Random random = new Random(seed * 1000 + i);
            ProfileText text = original;
            for (int step = 0; step < 3; step++) {
                text = random.nextInt(5) == 0 ? day(text, random) : answers(text, random);
            }
            ProfileText back =
                    text.with(allOf(original.profile())).asOf(original.profile().asOf());
            assertThat(said(back.profile())).isEqualTo(said(original.profile()));
            assertThat(back.profile().asOf()).isEqualTo(original.profile().asOf());
            assertThat(remarks(back.stored())).as(text.stored()).isEqualTo(remarks(stored));
        }
    }

    private ProfileText answers(ProfileText text, Random random) {
        Map<String, List<String>> changes = changes(random);
        Profile expected;
        try {
            expected = text.profile().with(changes);
        } catch (RefusedException e) {
            assertRefused(text, changes, e);
            return text;
        }
        ProfileText changed = text.with(changes);
        String as = changes + " in\n" + text.stored() + "\n--- became ---\n" + changed.stored();
        assertThat(said(changed.profile())).as(as).isEqualTo(said(expected));
        assertThat(changed.profile().asOf()).as(as).isEqualTo(text.profile().asOf());
        List<String> others = changes.keySet().stream()
                .filter(path -> !values(text.profile(), path).equals(values(expected, path)))
                .toList();
        assertSources(text.profile(), changed.profile(), others, as);
        assertOtherLinesStay(text.stored(), changed.stored(), others, as);
        written++;
        return changed;
    }

    private void assertRefused(ProfileText text, Map<String, List<String>> changes, RefusedException expected) {
        try {
            text.with(changes);
        } catch (RefusedException e) {
            assertThat(e.problems()).containsExactlyInAnyOrderElementsOf(expected.problems());
            refused++;
            return;
        }
        fail("not refused: " + changes);
    }

    private static ProfileText day(ProfileText text, Random random) {
        LocalDate day = random.nextInt(3) == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        ProfileText changed = text.asOf(day);
        assertThat(changed.profile().asOf()).isEqualTo(day);
        assertThat(said(changed.profile())).isEqualTo(said(text.profile()));
        assertSources(text.profile(), changed.profile(), List.of(), text.stored());
        assertOtherLinesStay(text.stored(), changed.stored(), List.of("asOf"), text.stored());
        return changed;
    }

    private static Map<String, List<String>> changes(Random random) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        int many = 1 + random.nextInt(5);
        for (int i = 0; i < many; i++) {
            Question question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
            changes.put(question.path(), answer(question, random));
        }
        return changes;
    }

    private static List<String> answer(Question question, Random random) {
        if (question.path().equals("municipality.name")) {
            return List.of(List.of("Ulm", "Groß \"Ä\" #7: {x}", "'s 😀 \\n").get(random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            return UNKNOWN;
        }
        if (question.type() instanceof MunicipalityKey) {
            return List.of("0531500" + random.nextInt(10));
        }
        List<List<String>> possible = Profiles.possible(question);
        return possible.get(random.nextInt(possible.size()));
    }

    private static Map<String, List<String>> allOf(Profile profile) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        QUESTIONS.forEach(question ->
                all.put(question.path(), values(profile, question.path()).orElse(UNKNOWN)));
        return all;
    }

    private static Optional<List<String>> values(Profile profile, String path) {
        return profile.answer(path).map(Answer::values);
    }

    private static Map<String, List<String>> said(Profile profile) {
        Map<String, List<String>> said = new TreeMap<>();
        profile.answers().forEach(answer -> said.put(answer.question().path(), answer.values()));
        return said;
    }

    /** An answer keeps its source just if it is the same answer. */
    private static void assertSources(Profile before, Profile after, List<String> changed, String as) {
        for (Answer answer : after.answers()) {
            String path = answer.question().path();
            Object source = before.answer(path).map(Answer::provenance).orElse(null);
            assertThat(answer.provenance()).as(as).isEqualTo(changed.contains(path) ? null : source);
        }
    }

    /** Whoever wrote a remark finds it again, whatever became of the answer beside it. */
    private static int remarks(String text) {
        return text.split("# (– Anmerkung: „über“ \\{alles}, 😀|siehe Rückfrage, \\{offen})", -1).length;
    }

    /** The lines that hold none of some paths' values stand in the new text, byte for byte, in their order. */
    private static void assertOtherLinesStay(String before, String after, List<String> changed, String as) {
        List<String> lines = List.of(before.split("(?<=\n)"));
        BitSet touched = new BitSet();
        Source source = Source.of("x", before.getBytes(StandardCharsets.UTF_8));
        Group root = (Group) Layout.of(source);
        changed.forEach(path -> touch(touched, source, root, path));
        List<String> young = List.of(after.split("(?<=\n)"));
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean lastWithoutEnd = !line.endsWith("\n");
            if (touched.get(i) && !line.strip().matches("#(?! kein Kommentar).*")) {
                continue;
            }
            while (at < young.size()
                    && !young.get(at).equals(line)
                    && !(lastWithoutEnd && young.get(at).stripTrailing().equals(line))) {
                at++;
            }
            if (at++ == young.size()) {
                fail("lost line " + (i + 1) + ": " + line + "\n" + as);
            }
        }
    }

    /** Marks the lines of what stands on a path, or of the braces into which it is to come. */
    private static void touch(BitSet touched, Source source, Group root, String path) {
        Group group = root;
        int start = group.flow() ? group.start() : -1;
        int end = group.end();
        for (String segment : path.split("\\.")) {
            Member member = group == null ? null : group.member(segment).orElse(null);
            if (member == null) {
                break;
            }
            group = member.value() instanceof Group inner ? inner : null;
            boolean holds = group == null || group.flow() || path.endsWith("." + segment) || path.equals(segment);
            start = holds ? member.start() : -1;
            end = member.end();
        }
        if (start >= 0) {
            touched.set(source.placeAt(start).line() - 1, source.placeAt(end).line());
        }
    }

    private static ProfileText text(String stored) {
        return ProfileText.of("x.yaml", stored.getBytes(StandardCharsets.UTF_8));
    }

    /** A profile as JSON, over several lines or on one. */
    private static final class Json {
        private static String of(Profile profile, String lineEnd) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("schema", '"' + Profile.SCHEMA + '"');
            if (profile.asOf() != null) {
                tree.put("asOf", "\"" + profile.asOf() + '"');
            }
            profile.answers()
                    .forEach(answer -> put(tree, answer.question().path().split("\\.", 2), written(answer)));
            return written(tree, lineEnd) + lineEnd;
        }

        @SuppressWarnings("unchecked")
        private static void put(Map<String, Object> tree, String[] keys, Object value) {
            if (keys.length == 1) {
                tree.put(keys[0], value);
            } else {
                Object inner = tree.computeIfAbsent(keys[0], key -> new LinkedHashMap<String, Object>());
                put((Map<String, Object>) inner, keys[1].split("\\.", 2), value);
            }
        }

        private static Object written(Answer answer) {
            String words = AnswerWords.of(answer.question(), answer.values(), true);
            Answer.Provenance from = answer.provenance();
            if (from == null) {
                return words;
            }
            Map<String, Object> sourced = new LinkedHashMap<>();
            sourced.put("value", words);
            sourced.put("source", '"' + Objects.toString(from.source(), "Rat") + '"');
            return sourced;
        }

        @SuppressWarnings("unchecked")
        private static String written(@Nullable Object value, String lineEnd) {
            if (!(value instanceof Map)) {
                return String.valueOf(value);
            }
            String deeper = lineEnd.isEmpty() ? "" : lineEnd + "  ";
            List<String> pairs = new ArrayList<>();
            ((Map<String, Object>) value)
                    .forEach((key, inner) -> pairs.add(
                            deeper + '"' + key + "\":" + (lineEnd.isEmpty() ? "" : " ") + written(inner, deeper)));
            return "{" + String.join(",", pairs) + lineEnd + "}";
        }
    }
}
