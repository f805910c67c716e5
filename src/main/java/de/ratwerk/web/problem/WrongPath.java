package de.ratwerk.web.problem;

import java.util.regex.Pattern;

/** A path that is refused for its form, before anybody looks where it would lead. */
public final class WrongPath {
    /** What the server itself takes in no path; the rest of it is refused by the firewall of the security chain. */
    private static final Pattern FORM = Pattern.compile("(?i)(^|/)\\.{1,2}(;[^/]*)?(/|$)|%2f|%5c|%00|\\\\");

    private WrongPath() {}

    /** Whether it is the path for which the server refuses a request. */
    static boolean is(String path) {
        return FORM.matcher(path).find() || !PercentCoding.isUtf8(path);
    }

    /** The refusal. */
    public static ApiProblem problem() {
        return ApiProblem.of(
                ProblemType.WRONG_REQUEST,
                "Der Pfad der Adresse enthält etwas, das in keinem Pfad dieses Dienstes steht: „//“, „.“ oder „..“"
                        + " zwischen Schrägstrichen, „;“, „\\“, „%“, ein Steuerzeichen oder einen Schrägstrich, auch in"
                        + " kodierter Form (%2F), oder Zeichen, die kein UTF-8 sind.",
                "The path of the address holds something that no path of this service holds: \"//\", \".\" or \"..\""
                        + " between slashes, \";\", \"\\\", \"%\", a control character or a slash, in its encoded form"
                        + " (%2F) too, or characters that are no UTF-8.");
    }
}
