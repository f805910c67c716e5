package de.ratwerk.rulebook;

/**
 * What was read in full. Where a file could not be read, which was told, a name that nothing bears may be borne there, and
 * nothing is told of it.
 *
 * @param rules whether all rules are known
 * @param actions whether all actions and sentences are known
 * @param evidence whether all records of evidence are known
 */
record Complete(boolean rules, boolean actions, boolean evidence) {
    /** Whether all words of a kind are known, as the names of annotations and fields say it. */
    boolean knows(String what) {
        return switch (what) {
            case "rule" -> rules;
            case "action", "required" -> actions;
            case "evidence", "key" -> evidence;
            default -> true;
        };
    }
}
