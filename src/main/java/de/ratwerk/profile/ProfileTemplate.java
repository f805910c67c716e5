package de.ratwerk.profile;

import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Question.FreeText;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire.Section;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The empty profile to fill in: every question as a comment, every answer {@code unknown}. */
public final class ProfileTemplate {
    private static final int WIDTH = 118;

    private final Language language;
    private final StringBuilder yaml = new StringBuilder();
    private List<String> open = List.of();

    private ProfileTemplate(Language language) {
        this.language = language;
    }

    /** The template with its comments in a language; it is a valid profile as it stands. */
    public static String in(Language language) {
        ProfileTemplate template = new ProfileTemplate(language);
        template.head();
        for (Section section : Questionnaire.standard().sections()) {
            template.section(section);
        }
        return template.yaml.toString();
    }

    private void head() {
        comment(
                "",
                language.say(
                        "Profil einer Kommune für Ratwerk. Jede Frage steht als Kommentar über ihrer Antwort. Was nicht bekannt"
                                + " ist, bleibt „unknown“: Unbekannt heißt nie nein. Jede Antwort kann ihre Quelle nennen:"
                                + " statt „yes“ zum Beispiel {value: yes, source: Ratsbeschluss, asOf: 2026-05, note: einstimmig}.",
                        "Profile of a municipality for Ratwerk. Each question stands as a comment above its answer. What is"
                                + " not known stays \"unknown\": unknown never means no. Any answer can name its source:"
                                + " instead of \"yes\" for example {value: yes, source: council decision, asOf: 2026-05, note: unanimous}."));
        yaml.append("schema: ").append(Profile.SCHEMA).append('\n');
        comment(
                "",
                language.say(
                        "Stichtag der Antworten (Jahr-Monat-Tag)",
                        "The day as of which the answers hold (year-month-day)"));
        yaml.append("# asOf: 2026-10-01\n");
    }

    private void section(Section section) {
        yaml.append("\n# ── ").append(section.title().in(language)).append(" ──\n");
        for (Question question : section.questions()) {
            List<String> segments = List.of(question.path().split("\\."));
            openGroups(segments);
            String indent = "  ".repeat(segments.size() - 1);
            comment(indent, question.text().in(language));
            if (question.help() != null) {
                comment(indent, question.help().in(language));
            }
            comment(indent, values(question));
            String answer = question.path().equals("municipality.name") ? "Musterstadt" : "unknown";
            yaml.append(indent)
                    .append(segments.get(segments.size() - 1))
                    .append(": ")
                    .append(answer)
                    .append('\n');
        }
    }

    private void openGroups(List<String> segments) {
        List<String> groups = segments.subList(0, segments.size() - 1);
        for (int depth = 0; depth < groups.size(); depth++) {
            boolean already =
                    open.size() > depth && groups.subList(0, depth + 1).equals(open.subList(0, depth + 1));
            if (!already) {
                yaml.append("  ".repeat(depth)).append(groups.get(depth)).append(":\n");
            }
        }
        open = new ArrayList<>(groups);
    }

    private String values(Question question) {
        String words;
        if (question.type() instanceof OneOf one) {
            words = String.join(" | ", described(one.values()));
        } else if (question.type() instanceof ManyOf many) {
            words = "[" + String.join(", ", described(many.values())) + "]";
        } else if (question.type() instanceof WholeNumber number) {
            words = number.max() > 6
                    ? language.say(
                            "ganze Zahl ohne Punkt, zum Beispiel 18430",
                            "a whole number without separators, such as 18430")
                    : number.min() + " … " + number.max();
        } else if (question.type() instanceof MunicipalityKey) {
            words = language.say("acht Ziffern in Anführungszeichen", "eight digits in quotes");
        } else {
            assert question.type() instanceof FreeText;
            words = language.say("Text", "text");
        }
        Condition condition = question.condition();
        String when = condition == null
                ? ""
                : language.say(" – nur, wenn ", " – only if ")
                        + lastOf(condition.path())
                        + language.say(" = ", " is ")
                        + language.oneOf(condition.values());
        return "→ " + words + when;
    }

    private List<String> described(Map<String, Text> values) {
        List<String> described = new ArrayList<>();
        values.forEach((value, label) -> {
            String words = label.in(language);
            described.add(words.equals(value) ? value : value + " (" + words + ")");
        });
        return described;
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private void comment(String indent, String words) {
        StringBuilder line = new StringBuilder(indent + "#");
        for (String word : words.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                yaml.append(line).append('\n');
                line = new StringBuilder(indent + "#");
            }
            line.append(' ').append(word);
        }
        yaml.append(line).append('\n');
    }
}
