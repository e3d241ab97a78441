package dev.driftless.processor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses what somebody meant to write. */
final class Spelling {
    private static final int TOO_FAR = 4;

    private Spelling() {}

    /** {@code " Did you mean x?"}, or nothing if no word is near. */
    static String didYouMean(String written, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(word -> distance(written, word) < Math.min(TOO_FAR, word.length()))
                .map(word -> " Did you mean " + word + "?")
                .orElse("");
    }

    /** How many letters have to be added, left out or changed (Levenshtein), whatever their case. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
