package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.Schema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
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
        MessageDigest digest = sha256();
        try (Writer hashed = new BufferedWriter(new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8))) {
            JsonOutput.compact(hashed, out -> SchemaOutput.writeForHash(out, schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    /** The fingerprint of a file's text; line ends do not count, because version control may change them. */
    public static String ofText(String text) {
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return PREFIX + HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
