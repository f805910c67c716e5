package de.ratwerk.report.verify;

import de.ratwerk.problem.RefusedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Advice files that stand in no file. */
public final class AdviceFiles {
    private AdviceFiles() {}

    /** The one advice of a text. */
    public static AdviceFile read(String json) {
        List<AdviceFile> files = all(json);
        if (files.size() != 1) {
            throw new IllegalArgumentException(files.size() + " advices");
        }
        return files.get(0);
    }

    static List<AdviceFile> all(String json) {
        List<AdviceFile> files = new ArrayList<>();
        List<RefusedException> refused = new ArrayList<>();
        AdviceFile.read(
                "advice.json",
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                files::add,
                refused::add);
        if (!refused.isEmpty()) {
            throw refused.get(0);
        }
        return files;
    }
}
