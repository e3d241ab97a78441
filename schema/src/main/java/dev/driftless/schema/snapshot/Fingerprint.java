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
 * The hash by which schemas, snapshots and files are told apart: {@code sha256:} and 64 hexadecimal digits. Schemas that no database
 * could tell apart have the same one, whatever the order of their parts and the classes they come from.
 */
public final class Fingerprint {
    private static final String PREFIX = "sha256:";

    private Fingerprint() {}

    /** The fingerprint of the canonical schema without its sources. */
    public static String of(Schema schema) {
        MessageDigest digest = sha256();
        try (Writer hashed = new BufferedWriter(new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8))) {
            JsonOutput.compact(hashed, out -> SchemaOutput.writeForHash(out, schema.canonical()));
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
