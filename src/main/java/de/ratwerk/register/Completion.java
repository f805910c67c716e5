package de.ratwerk.register;

import static de.ratwerk.register.RegisterAnswers.AGS;
import static de.ratwerk.register.RegisterAnswers.KIND;
import static de.ratwerk.register.RegisterAnswers.NAME;
import static de.ratwerk.register.RegisterAnswers.POPULATION;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Profile.RecordedAnswer;
import de.ratwerk.profile.Territory;
import de.ratwerk.register.RegisterEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes one profile and checks it. Not thread-safe. */
final class Completion {
    /** A population that is off by more than this part of the register's is worth a look. */
    private static final int TOLERATED_PART = 5;

    private final Profile profile;
    private final Register register;
    private final Hints hints;
    private final List<Problem> notes = new ArrayList<>();

    private Completion(Profile profile, Register register) {
        this.profile = profile;
        this.register = register;
        this.hints = new Hints(register);
    }

    static Completed of(Profile profile, Register register) {
        return new Completion(profile, register).completed();
    }

    private Completed completed() {
        Answer key = profile.answer(AGS).orElse(null);
        if (key == null) {
            withoutKey();
            return new Completed(profile, notes);
        }
        RegisterEntry entry = register.entry(key.value())
                .orElseThrow(() -> new RefusedException(hints.unknownKey(key, profile.name())));
        if (entry.kind() == Kind.UNINHABITED) {
            throw new RefusedException(uninhabited(key, entry));
        }
        profile.answer(KIND).ifPresent(kind -> checkKind(kind, entry));
        boolean named = Names.alike(Names.words(profile.name()), Names.words(entry.name()));
        if (!named) {
            nameDiffers(entry);
        }
        profile.answer(POPULATION).ifPresent(population -> checkPopulation(population, entry));
        return new Completed(named ? filledIn(entry) : profile, notes);
    }

    private Profile filledIn(RegisterEntry entry) {
        List<RecordedAnswer> missing = RegisterAnswers.beyondTheKey(entry, register).stream()
                .filter(answer -> profile.answer(answer.path()).isEmpty())
                .toList();
        return missing.isEmpty() ? profile : profile.under(Profile.recorded(profile.origin(), null, missing));
    }

    private void withoutKey() {
        boolean association = profile.answer(KIND)
                .map(Answer::value)
                .filter("association"::equals)
                .isPresent();
        Problem note = association
                ? Problem.at(
                        place(NAME),
                        "association-without-ags",
                        "Gemeindeverbände haben keinen AGS; aus dem Verzeichnis wird nichts ergänzt.",
                        "Associations have no AGS; nothing is completed from the register.")
                : Problem.at(
                        place(NAME),
                        "ags-missing",
                        "Ohne AGS wird aus dem Verzeichnis nichts ergänzt und nichts geprüft.",
                        "Without an AGS nothing is completed from the register and nothing is checked.");
        notes.add(hints.named(note.on(association ? NAME : AGS), profile.name(), kind()));
    }

    private Optional<String> kind() {
        return profile.answer(KIND).map(Answer::value);
    }

    private void nameDiffers(RegisterEntry entry) {
        Problem note = Problem.at(
                        place(NAME),
                        "name-differs",
                        "Laut Verzeichnis gehört der AGS " + entry.ags() + " zu „" + entry.name() + "“, nicht zu „"
                                + profile.name() + "“; ergänzt wird nichts.",
                        "By the register the AGS " + entry.ags() + " belongs to \"" + entry.name() + "\", not to \""
                                + profile.name() + "\"; nothing is completed.")
                .on(NAME);
        notes.add(hints.named(note, profile.name(), kind()));
    }

    private static Problem uninhabited(Answer key, RegisterEntry entry) {
        return Problem.at(
                        key.place(),
                        "uninhabited",
                        "Der AGS " + key.value() + " gehört zu einem unbewohnten gemeindefreien Gebiet („"
                                + entry.name() + "“).",
                        "The AGS " + key.value() + " belongs to an uninhabited area without a municipality (\""
                                + entry.name() + "\").")
                .on(AGS);
    }

    private void checkKind(Answer kind, RegisterEntry entry) {
        String registered = RegisterAnswers.kindOf(entry);
        if (kind.value().equals(registered)) {
            return;
        }
        Problem problem = Problem.at(
                        kind.place(),
                        "kind-differs",
                        "Laut Verzeichnis gehört der AGS " + entry.ags() + " zu „" + Hints.title(entry) + "“; das ist „"
                                + registered + "“, nicht „" + kind.value() + "“.",
                        "By the register the AGS " + entry.ags() + " belongs to \"" + Hints.title(entry)
                                + "\"; that is \"" + registered + "\", not \"" + kind.value() + "\".")
                .on(KIND);
        throw new RefusedException(
                kind.value().equals("association")
                        ? problem.hint(
                                "Gemeindeverbände haben keinen AGS; den der Mitgliedsgemeinde weglassen.",
                                "Associations have no AGS; leave out that of the member municipality.")
                        : problem.hint("Entweder den AGS oder die Art ändern.", "Change either the AGS or the kind."));
    }

    /** The profile's own figure stays, whatever the register says: it may be younger, or rest on another census. */
    private void checkPopulation(Answer population, RegisterEntry entry) {
        int own = Integer.parseInt(population.value());
        int registered = entry.population();
        boolean farOff = Math.abs((long) own - registered) * TOLERATED_PART > registered;
        Optional<Integer> ownClass = Territory.sizeClass(profile);
        boolean otherClass = registered > 0
                && !ownClass.equals(Territory.sizeClass(profile.with(POPULATION, String.valueOf(registered))));
        if (farOff || otherClass) {
            notes.add(populationDiffers(population, own, entry, otherClass));
        }
    }

    private Problem populationDiffers(Answer population, int own, RegisterEntry entry, boolean otherClass) {
        Edition edition = register.edition();
        String day = Edition.day(edition.populationAsOf());
        Problem note = Problem.at(
                        population.place(),
                        "population-differs",
                        "Im Profil stehen " + Hints.people(own).de() + ", im Verzeichnis "
                                + Hints.people(entry.population()).de() + " am " + day + " (Zensus " + edition.census()
                                + ")" + (otherClass ? ", eine andere Größenklasse" : "") + ".",
                        "The profile says " + Hints.people(own).en() + ", the register "
                                + Hints.people(entry.population()).en() + " on " + edition.populationAsOf()
                                + " (census " + edition.census() + ")" + (otherClass ? ", another size class" : "")
                                + ".")
                .on(POPULATION);
        return note.hint(
                "Die Angabe des Profils gilt weiter. Zahlen auf Grundlage verschiedener Volkszählungen sind nicht"
                        + " vergleichbar.",
                "What the profile says still counts. Figures that rest on different censuses are not comparable.");
    }

    private Place place(String path) {
        return profile.answer(path).map(Answer::place).orElseGet(() -> Place.of(profile.origin()));
    }
}
