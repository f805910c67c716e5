package de.ratwerk.report.xlsx;

import de.ratwerk.report.xlsx.Column.Input;
import de.ratwerk.text.Language;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Checks what is filled in. */
final class Inputs {
    /** The first of January 2000 as workbooks count days: nothing that is planned lies before it. */
    private static final String EARLIEST = "36526";

    private final Language language;

    Inputs(Language language) {
        this.language = language;
    }

    /** Puts a check on every column of a table that takes dates or words to choose from. */
    <R> void check(XSSFSheet sheet, List<Column<R>> columns, int firstRow, int lastRow) {
        for (int i = 0; i < columns.size(); i++) {
            Input input = columns.get(i).input();
            if (input != null && (input.form() == Form.DATE || !input.choices().isEmpty())) {
                sheet.addValidationData(validation(
                        sheet.getDataValidationHelper(), input, new CellRangeAddressList(firstRow, lastRow, i, i)));
            }
        }
    }

    private DataValidation validation(DataValidationHelper helper, Input input, CellRangeAddressList cells) {
        boolean date = input.form() == Form.DATE;
        DataValidationConstraint constraint = date
                ? helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, EARLIEST, null, null)
                : helper.createExplicitListConstraint(input.choices().toArray(String[]::new));
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        validation.createErrorBox(
                language.say("Bitte anders eintragen", "Please enter it differently"),
                date
                        ? language.say("Hier steht ein Datum.", "This is for a date.")
                        : language.say("Hier steht eines von: ", "This is for one of: ")
                                + String.join(", ", input.choices()));
        return validation;
    }
}
