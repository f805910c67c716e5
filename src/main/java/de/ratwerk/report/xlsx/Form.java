package de.ratwerk.report.xlsx;

/** How a cell shows its value. The reader's own settings decide on decimal marks and the order of a date. */
public enum Form {
    TEXT("@"),
    LINK("@"),
    /** One of a few words in a matrix, coloured by what it says. */
    STATE("@"),
    WHOLE("0"),
    DECIMAL("0.0"),
    HUNDREDTHS("0.00"),
    PERCENT("0 %"),
    /** A whole number as a machine writes it, in a column of texts. */
    NOTED("0"),
    /** A whole number in a column of texts. */
    COUNT("#,##0"),
    /** A percentage in a column of texts. */
    RATE("0 %"),
    /** A percentage in a matrix, where nothing at all is a dash. */
    SPARSE_PERCENT("0 %;-0 %;–"),
    /** The short date of the reader's own settings: the format number 14 of every workbook. */
    DATE("m/d/yy");

    private final String format;

    Form(String format) {
        this.format = format;
    }

    /** The number format in the notation of workbooks. */
    String format() {
        return format;
    }

    boolean number() {
        return this != TEXT && this != LINK && this != STATE;
    }

    /** Whether the cells of a column stand one below the other by their last digit. */
    boolean right() {
        return number() && this != NOTED && this != COUNT && this != RATE;
    }
}
