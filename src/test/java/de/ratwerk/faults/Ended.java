package de.ratwerk.faults;

import java.nio.charset.StandardCharsets;

/** A run of Ratwerk as it ended: its exit code and what it said. */
record Ended(int code, byte[] bytes, String err) {
    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
