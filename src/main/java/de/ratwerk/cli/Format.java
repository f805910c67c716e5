package de.ratwerk.cli;

/** The formats in which advice is given. */
enum Format {
    text(".txt"),
    json(".json");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
