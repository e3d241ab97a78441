package dev.driftless.runtime.drafts;

import java.text.Normalizer;
import java.util.Locale;

/** The part of the file names that a person chose: lower-case letters of ASCII, digits and underscores, so no path. */
final class MigrationName {
    private static final int LONGEST = 80;

    private MigrationName() {}

    /** {@code Add customer e-mail} becomes {@code add_customer_e_mail}; accents are dropped. */
    static String of(String message) {
        String plain = Normalizer.normalize(spelledOut(message.toLowerCase(Locale.ROOT)), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^_+|_+$", "");
        if (cut.isEmpty()) {
            throw DraftsFailure.refused(
                    "The name \"%s\" holds no letter or digit that can be part of a file name. Give one with a-z or 0-9: accept -m \"add customer email\""
                            .formatted(message));
        }
        return cut;
    }

    /** Letters that have no decomposition in Unicode. */
    private static String spelledOut(String text) {
        return text.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i");
    }
}
