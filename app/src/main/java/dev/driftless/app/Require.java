package dev.driftless.app;

import java.util.Arrays;

/** Refuses values that no entity may hold, before a database has to. */
public final class Require {
    private Require() {}

    /** The text without outer blanks; neither empty nor longer than its column. */
    public static String text(String value, int maxLength, String what) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        if (text.length() > maxLength) {
            throw new IllegalArgumentException(what + " is longer than " + maxLength + " characters");
        }
        return text;
    }

    /** A copy of the bytes; neither empty nor longer than their column. */
    public static byte[] bytes(byte[] value, int maxLength, String what) {
        if (value == null || value.length == 0) {
            throw new IllegalArgumentException(what + " is missing");
        }
        if (value.length > maxLength) {
            throw new IllegalArgumentException(what + " is longer than " + maxLength + " bytes");
        }
        return Arrays.copyOf(value, value.length);
    }

    /** The number, which is zero or more. */
    public static long notNegative(long value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " is negative: " + value);
        }
        return value;
    }

    /** Stops an action that does not fit the state of its object. */
    public static void state(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalStateException(otherwise);
        }
    }
}
