package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advisor;
import de.ratwerk.cohort.CohortRun;
import de.ratwerk.cohort.CohortRun.Counts;
import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.MemberFile;
import de.ratwerk.cohort.Members;
import de.ratwerk.cohort.survey.PublishedShares;
import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.exchange.Rejects;
import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Profile;
import de.ratwerk.register.Completed;
import de.ratwerk.report.format.Look;
import de.ratwerk.source.WriteFault;
import de.ratwerk.synthetic.SyntheticCohort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done for each municipality of a cohort: a member is made of it, and its advice is written. */
final class CohortWork {
    private final Ratwerk ratwerk;
    private final CohortInput input;
    private final @Nullable Format format;
    private final @Nullable CohortFolder folder;
    private final Console console;
    private final Reply reply;
    private final Members members;

    /**
     * The work of a run.
     *
     * @param format the format of each member's advice, or null if none is to be written
     * @param folder where it is written, and what is refused; null if nothing is written
     */
    CohortWork(
            Ratwerk ratwerk,
            CohortInput input,
            @Nullable Format format,
            @Nullable CohortFolder folder,
            Console console,
            Reply reply) {
        this.ratwerk = ratwerk;
        this.input = input;
        this.format = format;
        this.folder = folder;
        this.console = console;
        this.reply = reply;
        this.members = new Members(new Advisor(ratwerk.rulebook()), PublishedShares.of(ratwerk.rulebook())::words);
    }

    /** Does all of it, the members into a file. */
    Counts run(Path file, int threads, CohortWatch watch) {
        try (Stream<Entry> entries = input.entries(ratwerk, console);
                MemberFile made = MemberFile.open(file);
                Rejects rejects =
                        folder == null ? null : new Rejects(folder.file("rejects.csv"), true, reply.language())) {
            return new CohortRun(profile -> completed(profile, watch), this::member, threads)
                    .over(
                            entries.peek(entry -> read(entry, watch)).iterator(),
                            made,
                            rejected -> refused(rejected, rejects, watch),
                            watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells what was read otherwise than it stood there. */
    private void read(Entry entry, CohortWatch watch) {
        if (entry instanceof Accepted accepted) {
            note(accepted.notes(), watch);
        }
    }

    private Profile completed(Profile profile, CohortWatch watch) {
        Completed completed = input.completed(profile);
        note(completed.notes(), watch);
        return completed.profile();
    }

    private void note(List<Problem> notes, CohortWatch watch) {
        if (!notes.isEmpty()) {
            watch.quiet();
            console.tell(List.of(), notes, reply.language(), reply.json());
        }
    }

    private Member member(String id, Profile profile) {
        Member member = SyntheticCohort.isSynthetic(profile)
                ? members.synthetic(id, SyntheticCohort.placeName(profile), profile)
                : members.of(id, profile);
        if (folder != null && format != null) {
            Path file = folder.advice(id, format);
            Output.makeFolder(file);
            Output.write(file, rendering(format).alone(ratwerk.advise(profile)));
        }
        return member;
    }

    private Rendering rendering(Format asked) {
        return new Rendering(asked, reply.language(), Integer.MAX_VALUE, console.width(), false, Look.STANDARD);
    }

    private void refused(Rejected rejected, @Nullable Rejects rejects, CohortWatch watch) {
        watch.quiet();
        console.tell(rejected.problems(), reply.language(), reply.json());
        if (rejects != null) {
            try {
                rejects.add(rejected);
            } catch (IOException e) {
                throw WriteFault.of(Path.of("rejects.csv"), e);
            }
        }
    }

    /** The file of a member's advice as seen from the folder; null if none is written. */
    @Nullable
    String report(@Nullable String id) {
        return format == null || id == null ? null : CohortFolder.adviceBeside(id, format);
    }
}
