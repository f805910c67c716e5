package de.ratwerk.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The twin of the official workbook: the same sheets, headings and notes, with a few made-up places. */
public final class SmallWorkbook {
    private static final String PLACES = """
        10||01|||||Schleswig-Holstein
        40|41|01|0|99|||Ostfurt, Landeshauptstadt
        50|50|01|0|99|0000||Ostfurt, Landeshauptstadt
        60|61|01|0|99|0000|000|Ostfurt, Landeshauptstadt|118.65|248873
        40|43|01|0|98|||Grünau
        50|51|01|0|98|5163||Sieldörfer
        60|64|01|0|98|5163|001|Aldorf|9.06|587
        60|64|01|0|98|5163|002|Neustadt  (Grünau)|6.07|11220
        50|50|01|0|98|0003||Forst Grünau, gemfr. Gebiet
        60|66|01|0|98|0003|003|Forst Grünau, gemfr. Gebiet|20.5|0
        10||08|||||Baden-Württemberg
        20||08|4||||Reg.-Bez. Süd
        30||08|4|9|||Region Tal
        40|44|08|4|99|||Talkreis
        50|50|08|4|99|0001||Kirchmünster, Große Kreisstadt
        60|67|08|4|99|0001|001|Kirchmünster, Große Kreisstadt|94.53|13607
        50|54|08|4|99|5002||VVG Lautertal
        60|63|08|4|99|5002|002|Neustadt an der Lauter|14.07|52459
        """;

    private String population = "Bevölkerung auf Grundlage des Zensus 20112)";
    private String counted = "am 31.12.2023 (Jahr)";
    private UnaryOperator<List<String>> change = row -> row;
    private UnaryOperator<String> heading = words -> words;

    /** With rows changed, removed (none) or their cells moved: headings and places alike. */
    SmallWorkbook rows(UnaryOperator<List<String>> change) {
        this.change = change;
        return this;
    }

    /** With headings that read otherwise. */
    SmallWorkbook headings(UnaryOperator<String> heading) {
        this.heading = heading;
        return this;
    }

    /** With populations of another day, and a heading that says what they rest on. */
    SmallWorkbook populations(String heading, String day) {
        population = heading;
        counted = day;
        return this;
    }

    /** Writes it into a folder. */
    public Path in(Path folder) {
        Path file = folder.resolve("gv-isys.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet contents = workbook.createSheet("Inhalt");
            contents.createRow(3).createCell(0).setCellValue("Statistisches Bundesamt");
            contents.createRow(36).createCell(0).setCellValue("Gebietsstand: 31.12.2024 (4. Quartal)");
            Sheet table = workbook.createSheet("Onlineprodukt_Gemeinden31122024");
            table.createRow(0)
                    .createCell(0)
                    .setCellValue("Gemeinden in Deutschland nach Fläche, Bevölkerung am 31.12.2024 (4. Quartal)");
            table.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
            int number = 2;
            for (List<String> cells : all()) {
                write(table, number++, cells);
            }
            table.createRow(number + 1)
                    .createCell(0)
                    .setCellValue("1) Abweichungen bei den Flächenangaben sind durch Runden möglich.");
            table.createRow(number + 2).createCell(0).setCellValue("Statistisches Bundesamt (Destatis), 2025");
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private List<List<String>> all() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings("Satz-art|Text-kenn-zeichen|Amtlicher Regionalschlüssel (ARS)|||||Gemeindename|Fläche km2 1)|"
                + population + "||"));
        rows.add(headings("||Land|RB|Kreis|VB|Gem|||insgesamt|männlich|weiblich"));
        rows.add(headings("||Gebietsstand am 31.12.2024 (4. Quartal)||||||31.12.2023 (Jahr)|" + counted + "||"));
        rows.add(new ArrayList<>());
        PLACES.lines().forEach(line -> rows.add(cells(line)));
        return rows.stream().map(change).toList();
    }

    private List<String> headings(String line) {
        return new ArrayList<>(cells(line).stream().map(heading).toList());
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(List.of(line.split("\\|", -1)));
    }

    private static void write(Sheet table, int number, List<String> cells) {
        org.apache.poi.ss.usermodel.Row row = table.createRow(number);
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            // Area and population end the row of a municipality; keys are text, as their zeros matter.
            boolean isNumber = cells.contains("60") && column >= cells.size() - 2 && text.matches("[0-9]+(\\.[0-9]+)?");
            if (isNumber) {
                row.createCell(column).setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                row.createCell(column).setCellValue(text);
            }
        }
    }
}
