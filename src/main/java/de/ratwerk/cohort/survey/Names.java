package de.ratwerk.cohort.survey;

import de.ratwerk.cohort.survey.Sign.Answered;
import de.ratwerk.cohort.survey.Sign.Counted;
import de.ratwerk.cohort.survey.Sign.Positioned;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Joint.Span;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What shares are called, by machines and by people. */
final class Names {
    private Names() {}

    /**
     * What tells apart the shares that one record holds, each with a slash in front: the answers, else the end of the
     * question's path, else the group, else all of it. A single one needs no name.
     */
    static List<String> of(List<Sign> signs, List<@Nullable Sign> bases) {
        if (signs.size() < 2) {
            return signs.stream().map(sign -> "").toList();
        }
        List<String> answers = signs.stream().map(Names::answers).toList();
        List<String> questions = signs.stream().map(Names::question).toList();
        List<String> groups =
                bases.stream().map(base -> base == null ? "all" : answers(base)).toList();
        List<String> whole = IntStream.range(0, signs.size())
                .mapToObj(i -> question(signs.get(i)) + "-" + answers.get(i) + "-" + groups.get(i))
                .toList();
        return Stream.of(answers, questions, groups)
                .filter(names -> new HashSet<>(names).size() == names.size())
                .findFirst()
                .orElse(whole)
                .stream()
                .map(name -> "/" + name)
                .toList();
    }

    private static String answers(Sign sign) {
        if (sign instanceof Answered answered) {
            return String.join("-", answered.answers());
        }
        if (sign instanceof Positioned positioned) {
            return Constants.name(positioned.status());
        }
        Span span = ((Counted) sign).span();
        return span.from() + "-" + span.to();
    }

    private static String question(Sign sign) {
        if (sign instanceof Answered answered) {
            String path = answered.question().path();
            return path.substring(path.lastIndexOf('.') + 1);
        }
        return sign instanceof Counted counted ? counted.joint().id() : answers(sign);
    }

    /** What those have in common whom a sign tells. */
    static Text whose(Sign sign) {
        if (sign instanceof Positioned positioned) {
            return position(positioned.status());
        }
        return Text.each(
                sign instanceof Answered answered
                        ? language -> answered(answered, language)
                        : language -> counted((Counted) sign, language));
    }

    private static String answered(Answered sign, Language language) {
        Question question = sign.question();
        String label = question.label().in(language);
        Function<String, String> words = answer -> question.words(answer).in(language);
        return label + ": " + language.oneOf(sign.answers().stream().map(words).toList());
    }

    private static String counted(Counted sign, Language language) {
        String title = sign.joint().title().in(language);
        boolean several = sign.joint().shares().size() > 1;
        return several ? title + ": " + words(sign.span(), sign.joint().paths().size(), language) : title;
    }

    private static String words(Span span, int most, Language language) {
        if (span.to() == 0) {
            return language.say("keine", "none");
        }
        if (span.from() < most && span.to() == most) {
            return span.from() + language.say(" oder mehr", " or more");
        }
        return language.oneOf(IntStream.rangeClosed(span.from(), span.to())
                .mapToObj(String::valueOf)
                .toList());
    }

    private static Text position(Status status) {
        return switch (status) {
            case WELL_POSITIONED -> new Text("im E-Government gut aufgestellt", "well positioned in e-government");
            case ENGAGED -> new Text("in der örtlichen Gemeinschaft engagiert", "engaged in the local community");
            case PRESENT -> new Text("Digitalisierungsstrategie: vorhanden", "digitalisation strategy: in place");
            case IN_DEVELOPMENT ->
                new Text("Digitalisierungsstrategie: in Entwicklung", "digitalisation strategy: in development");
            case NONE -> new Text("Digitalisierungsstrategie: keine", "digitalisation strategy: none");
            case NOT_YET -> throw new IllegalArgumentException("not-yet may mean two groups");
        };
    }

    /** Those in a position. */
    static Text those(Status status) {
        return switch (status) {
            case WELL_POSITIONED ->
                new Text(
                        "im E-Government vergleichsweise gut aufgestellte Kommunen",
                        "municipalities comparatively well positioned in e-government");
            case ENGAGED ->
                new Text(
                        "in der örtlichen Gemeinschaft engagierte Kommunen",
                        "municipalities engaged in the local community");
            case PRESENT ->
                new Text("Kommunen mit Digitalisierungsstrategie", "municipalities with a digitalisation strategy");
            case IN_DEVELOPMENT ->
                new Text(
                        "Kommunen, die eine Digitalisierungsstrategie entwickeln",
                        "municipalities developing a digitalisation strategy");
            case NONE ->
                new Text(
                        "Kommunen, die keine Digitalisierungsstrategie haben oder entwickeln",
                        "municipalities neither having nor developing a digitalisation strategy");
            case NOT_YET -> throw new IllegalArgumentException("not-yet may mean two groups");
        };
    }
}
