package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash by which schemas, snapshots and files are told apart: {@code sha256:} and 64 hexadecimal digits. It does not depend on
 * the order of tables and columns, on the case of unquoted names, or on {@code source}.
 *
 * <p>Committed files hold it, so its rule can never change, and it therefore knows nothing of what else means the same to a database.
 * Equal fingerprints mean no drift; of different ones the {@code SchemaDiffer} knows whether anything is to be changed.
 */
public final class Fingerprint {
    private static final String PREFIX = "sha256:";

    private Fingerprint() {}

    /** The fingerprint of a schema. */
    public static String of(Schema schema) {
        return ofBytes(JsonOutput.compact(out -> SchemaOutput.writeForHash(out, schema)));
    }

    /** The fingerprint of a file's text; line ends do not count, because version control may change them. */
    public static String ofText(String text) {
        return ofBytes(text.replace("\r\n", "\n"));
    }

    private static String ofBytes(String text) {
        return PREFIX + HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
