package de.ratwerk.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** How workbooks write numbers and days. */
final class Numbers {
    /** The digits of a double; beyond them a number is none that is meant. */
    private static final int LONGEST = 20;

    private Numbers() {}

    /** A number in plain digits; as it stands if it is none, or far too large. */
    static String plain(String value) {
        try {
            BigDecimal number = new BigDecimal(value.strip());
            boolean readable = number.precision() <= LONGEST && Math.abs(number.scale()) <= LONGEST;
            return readable ? number.stripTrailingZeros().toPlainString() : value.strip();
        } catch (NumberFormatException e) {
            return value.strip();
        }
    }

    /** The day that a number counts to, with the time if it is not midnight; as it stands if it is none. */
    static String day(String value, boolean since1904) {
        try {
            LocalDateTime time = DateUtil.getLocalDateTime(Double.parseDouble(value.strip()), since1904);
            return time == null ? value.strip() : day(time.toString());
        } catch (NumberFormatException e) {
            return value.strip();
        }
    }

    /** A day in the ISO form, without a time that is midnight. */
    static String day(String iso) {
        String midnight = "T" + LocalTime.MIDNIGHT;
        int time = iso.indexOf(midnight);
        return time > 0 ? iso.substring(0, time) : iso.strip();
    }
}
