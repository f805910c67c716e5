package de.ratwerk.web.page.cohort;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advisor;
import de.ratwerk.cohort.CohortRun;
import de.ratwerk.cohort.CohortRun.Counts;
import de.ratwerk.cohort.CohortRun.Onlooker;
import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.MemberList;
import de.ratwerk.cohort.Members;
import de.ratwerk.cohort.portfolio.Cohort;
import de.ratwerk.cohort.survey.PublishedShares;
import de.ratwerk.exchange.Columns;
import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.exchange.Intake;
import de.ratwerk.exchange.ProfileYaml;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.portfolio.PortfolioDocument;
import de.ratwerk.report.portfolio.PortfolioDocuments;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Advises on all places of what a form sent, as {@code ratwerk cohort} does. */
final class CohortReading {
    /** Germany has some 10,800 municipalities. */
    static final int MOST_PLACES = 12_000;

    /** Nobody reads more, where nothing fits. */
    private static final int MOST_TOLD = 50;

    /** An evaluation has its turn; a second thread in it would take that of another one. */
    private static final int THREADS = 1;

    private static final Onlooker NOBODY = new Onlooker() {
        @Override
        public void done(Counts counts) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };

    private final Ratwerk ratwerk;
    private final Language language;
    private final Members members;
    private final MemberList made = new MemberList();
    private final Map<String, String> profiles = new ConcurrentHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    CohortReading(Ratwerk ratwerk, Language language) {
        this.ratwerk = ratwerk;
        this.language = language;
        this.members = new Members(new Advisor(ratwerk.rulebook()), PublishedShares.of(ratwerk.rulebook())::words);
    }

    /**
     * What came of it.
     *
     * @param document the portfolio
     * @param members the places that were advised, in the order of the files
     * @param profiles the profile of each as the text of its file, in the same order
     * @param rejected what was refused
     * @param notes what was read otherwise than it stood there
     */
    record Found(
            PortfolioDocument document,
            List<Member> members,
            List<String> profiles,
            List<Rejected> rejected,
            List<Problem> notes) {}

    /**
     * Reads and advises.
     *
     * @throws RefusedException if a table is refused as a whole, or there are too many places, or none that fits
     */
    Found of(Upload upload) {
        rejected.addAll(upload.rejected());
        try (Stream<Entry> entries = Intake.ofContents(upload.contents(), Columns.standard())) {
            Counts counts = new CohortRun(profile -> profile, this::member, THREADS)
                    .over(new Counted(entries.iterator()), made, rejected::add, NOBODY);
            refuseIfNothingFits(upload);
            Cohort cohort = Cohort.of(
                    ratwerk.rulebook(),
                    made.members(),
                    with(counts, upload.rejected().size()));
            return new Found(
                    PortfolioDocuments.of(cohort, language, id -> null),
                    made.members(),
                    made.members().stream()
                            .map(member -> Objects.requireNonNull(profiles.get(member.id())))
                            .toList(),
                    rejected,
                    notes);
        }
    }

    private void refuseIfNothingFits(Upload upload) {
        if (!made.members().isEmpty()) {
            return;
        }
        List<Problem> problems = rejected.stream()
                .flatMap(one -> one.problems().stream())
                .limit(MOST_TOLD)
                .toList();
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        String file =
                upload.contents().isEmpty() ? "-" : upload.contents().get(0).name();
        throw new RefusedException(Problem.at(
                Place.of(file), "no-input", "Darin steht kein einziger Ort.", "There is not a single place in it."));
    }

    private static Counts with(Counts counts, int left) {
        return new Counts(counts.read() + left, counts.advised(), counts.refused() + left, counts.faults());
    }

    private Member member(String id, Profile profile) {
        profiles.put(id, ProfileYaml.of(profile));
        return SyntheticCohort.isSynthetic(profile)
                ? members.synthetic(id, SyntheticCohort.placeName(profile), profile)
                : members.of(id, profile);
    }

    /** No more places than are taken; looks at what is to be said of them. */
    private final class Counted implements Iterator<Entry> {
        private final Iterator<Entry> entries;
        private int number;

        Counted(Iterator<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Entry next() {
            Entry entry = entries.next();
            number++;
            if (number > MOST_PLACES) {
                throw new RefusedException(Problem.at(
                                Place.of(entry.place().file()),
                                "too-many-places",
                                "Hier werden höchstens " + language.whole(MOST_PLACES) + " Orte auf einmal beraten.",
                                "At most " + language.whole(MOST_PLACES) + " places are advised here at once.")
                        .hint(
                                "Auf mehrere Dateien aufteilen, oder „ratwerk cohort“ auf der Befehlszeile nehmen.",
                                "Divide the file, or take \"ratwerk cohort\" on the command line."));
            }
            if (entry instanceof Accepted accepted) {
                notes.addAll(accepted.notes());
            }
            return entry;
        }
    }
}
