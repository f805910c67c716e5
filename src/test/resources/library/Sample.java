import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.format.ReportFormat;
import de.ratwerk.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a program that is no web application builds Ratwerk in. Arguments: the rules, a profile, where the report goes. */
public final class Sample {
    public static void main(String[] arguments) throws Exception {
        Ratwerk ratwerk = Ratwerk.open(Path.of(arguments[0])); // once; it serves any number of threads
        Profile profile;
        try {
            profile = Profile.read(Path.of(arguments[1]));
        } catch (RefusedException e) {
            System.err.print(ProblemReport.of(e.problems(), Language.DE));
            System.exit(3);
            return;
        }

        Advice advice = ratwerk.advise(profile);
        advice.actions().stream()
                .limit(3)
                .forEach(due -> System.out.println(
                        due.rank() + ". " + due.action().title().de()));

        Comparison other = ratwerk.whatIf(profile, Map.of("strategy.status", List.of("in-development")));
        System.out.println("Mit einer Strategie in Arbeit anders: " + other.changes().stream().anyMatch(change -> change.otherPlace()));
        Enquiry next = ratwerk.questions(profile);
        next.questions().stream()
                .findFirst()
                .ifPresent(open -> System.out.println(
                        "Als Nächstes fragen: " + open.question().text().de()));
        System.out.println(ratwerk.why("run-data-inventory", profile).rulebook().digest());

        Files.write(
                Path.of(arguments[2]),
                ReportFormat.PDF.of(AdviceDocument.of(advice, Language.DE, Integer.MAX_VALUE), Look.STANDARD));
        System.out.print(new JsonReport(Language.DE, Integer.MAX_VALUE).line(advice));
    }
}
