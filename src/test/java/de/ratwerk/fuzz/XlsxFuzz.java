package de.ratwerk.fuzz;

import de.ratwerk.exchange.Outlet;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.util.List;

/** A workbook: one that an input is, or a sound one with shared texts, days, a formula and merged cells with a part from it. */
public final class XlsxFuzz {
    private static final PackedParts WORKBOOK = PackedParts.of(
            "workbook",
            List.of(
                    "[Content_Types].xml",
                    "_rels/.rels",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "xl/styles.xml",
                    "xl/sharedStrings.xml",
                    "xl/worksheets/sheet1.xml"));

    private XlsxFuzz() {}

    public static void fuzzerInitialize() {
        Target.XLSX.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        List<Profile> profiles = Municipalities.in("workbook.xlsx", WORKBOOK.with(input));
        if (!profiles.isEmpty()) {
            Municipalities.survive(profiles, "written.xlsx", out -> Outlet.workbook(out, Language.DE));
        }
    }
}
