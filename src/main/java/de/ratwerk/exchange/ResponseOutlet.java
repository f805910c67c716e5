package de.ratwerk.exchange;

import de.ratwerk.exchange.limesurvey.LimeSurveyExport;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes responses as LimeSurvey exports them. */
final class ResponseOutlet implements Outlet {
    private final Writer out;
    private int written;

    ResponseOutlet(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.out.write(LimeSurveyExport.headings());
    }

    @Override
    public void write(Profile profile) throws IOException {
        written++;
        out.write(LimeSurveyExport.row(written, profile));
    }

    @Override
    public List<Problem> leftOut(Profile profile) {
        List<String> paths = LimeSurveyExport.withProvenance(profile);
        return paths.isEmpty()
                ? List.of()
                : List.of(Problem.at(
                                Place.of(profile.origin()),
                                "provenance-left-out",
                                "„" + profile.name() + "“: Herkunft und Anmerkungen haben in einem Fragebogen von"
                                        + " LimeSurvey keinen Platz und fehlen bei " + Language.DE.allOf(paths) + ".",
                                "\"" + profile.name() + "\": sources and notes have no place in a LimeSurvey response"
                                        + " and are missing for " + Language.EN.allOf(paths) + ".")
                        .hint(
                                "Wer sie behalten will, wählt -f csv, xlsx, ndjson oder yaml.",
                                "To keep them, choose -f csv, xlsx, ndjson or yaml."));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
