package de.ratwerk.register;

import static de.ratwerk.register.RegisterAnswers.AGS;

import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Answer;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells which entries of the register may be meant; its reader decides. */
final class Hints {
    /** More entries than these are nothing that one reads in a hint. */
    private static final int SHOWN = 5;

    private final Register register;

    Hints(Register register) {
        this.register = register;
    }

    /** Inhabitants in words. */
    static Text people(int number) {
        return Text.each(language -> language.whole(number) + language.say(" Menschen", " people"));
    }

    /** What a place is called, with what it is where the name does not say so: "Landkreis Kassel". */
    static String title(RegisterEntry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        String designation = designation(entry);
        boolean said = name.matches(".*(kreis|region).*") || name.contains(designation.toLowerCase(Locale.ROOT));
        return said ? entry.name() : designation + " " + entry.name();
    }

    private static String designation(RegisterEntry entry) {
        return switch (entry.kind()) {
            case MUNICIPALITY, UNINHABITED -> "";
            case DISTRICT -> entry.designation().isEmpty() ? "Kreis" : entry.designation();
            case ASSOCIATION -> entry.designation().isEmpty() ? "Gemeindeverband" : entry.designation();
        };
    }

    /** The problem of a key that the register does not have. */
    Problem unknownKey(Answer key, String name) {
        String day = Optional.ofNullable(register.edition().territoryAsOf())
                .map(Edition::day)
                .orElse("");
        Problem problem = Problem.at(
                        key.place(),
                        "ags-not-in-register",
                        "Den AGS " + key.value() + " führt das Verzeichnis nicht"
                                + (day.isEmpty() ? "." : " (Gebietsstand " + day + ")."),
                        "The register does not have the AGS " + key.value()
                                + (day.isEmpty() ? "." : " (as of " + day + ")."))
                .on(AGS);
        List<RegisterEntry> named = register.alike(name);
        List<RegisterEntry> near = register.entries().stream()
                .filter(entry -> slip(key.value(), String.valueOf(entry.ags())))
                .toList();
        List<RegisterEntry> both = near.stream().filter(named::contains).toList();
        if (!both.isEmpty()) {
            return problem.hint(list("Gemeint ist vielleicht: ", "Perhaps meant: ", both));
        }
        Text dissolved = new Text(
                "Vertippt, oder die Gemeinde ist aufgelöst oder umgegliedert.",
                "Mistyped, or the municipality was dissolved or restructured.");
        if (!named.isEmpty()) {
            return problem.hint(joined(dissolved, borneBy(exactFirst(named, name))));
        }
        return problem.hint(
                near.isEmpty() ? dissolved : joined(dissolved, list("Ähnliche Schlüssel: ", "Similar keys: ", near)));
    }

    /** A problem with the places that bear a name. */
    Problem named(Problem problem, String name, Optional<String> kind) {
        List<RegisterEntry> all = register.alike(name);
        List<RegisterEntry> ofTheKind = all.stream()
                .filter(entry -> kind.isEmpty() || RegisterAnswers.kindOf(entry).equals(kind.get()))
                .toList();
        List<RegisterEntry> shown = ofTheKind.isEmpty() ? all : ofTheKind;
        return shown.isEmpty()
                ? problem.hint(
                        "Eine Kommune namens „" + name + "“ führt das Verzeichnis nicht.",
                        "The register has no municipality named \"" + name + "\".")
                : problem.hint(borneBy(exactFirst(shown, name)));
    }

    private static Text borneBy(List<RegisterEntry> entries) {
        Text list = list("Das Verzeichnis führt unter diesem Namen: ", "The register has under this name: ", entries);
        Text choose = new Text("Den passenden AGS bitte selbst eintragen.", "Please put in the right AGS yourself.");
        return entries.stream().allMatch(entry -> entry.ags() == null) ? list : joined(list, choose);
    }

    private static List<RegisterEntry> exactFirst(List<RegisterEntry> entries, String name) {
        List<String> words = Names.words(name);
        return entries.stream()
                .sorted(Comparator.comparing(entry -> !Names.words(entry.name()).equals(words)))
                .toList();
    }

    private static Text joined(Text one, Text other) {
        return Text.each(language -> one.in(language) + " " + other.in(language));
    }

    private static Text list(String german, String english, List<RegisterEntry> entries) {
        return Text.each(language -> {
            List<String> told = entries.stream()
                    .limit(SHOWN)
                    .map(entry -> told(entry, language))
                    .toList();
            int more = entries.size() - told.size();
            return language.say(german, english)
                    + String.join("; ", told)
                    + (more > 0 ? language.say(" und " + more + " weitere.", " and " + more + " more.") : ".");
        });
    }

    private static String told(RegisterEntry entry, Language language) {
        String ags = entry.ags();
        String key = ags == null ? language.say("ohne AGS, ARS ", "no AGS, ARS ") + entry.ars() : ags;
        // A district, and a city that is one itself, needs no other to be told from its namesakes.
        boolean own = ags != null && ags.endsWith("000");
        String district = own || entry.districtName().isEmpty() ? "" : entry.districtName() + ", ";
        return key + " " + title(entry) + " (" + district + entry.land() + ")";
    }

    /** Whether a key comes from another by one slip: another digit, or two neighbours swapped. */
    private static boolean slip(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int first = -1;
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                first = different == 0 ? i : first;
                different++;
            }
        }
        boolean swapped = different == 2
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first);
        return different == 1 || swapped;
    }
}
