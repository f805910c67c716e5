package de.ratwerk.workshop.cases;

import de.ratwerk.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of cases written for one test, one after the other. */
record WrittenCases(Path folder) {
    static WrittenCases in(Path parent, String... files) throws IOException {
        Path folder = Files.createTempDirectory(parent, "cases");
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve(i + CaseBook.ENDING), files[i]);
        }
        return new WrittenCases(folder);
    }

    CaseBook read(Rulebook rulebook) {
        return CaseBook.read(List.of(folder), rulebook);
    }
}
