package dev.driftless.processor.mapping;

import dev.driftless.schema.model.Identifier;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The names Hibernate gives constraints and indexes that nobody named: a prefix and an MD5 in base 35 over the names of table and
 * columns (source: {@code org.hibernate.boot.model.naming.NamingHelper}).
 */
final class NamingHash {
    private NamingHash() {}

    static Identifier foreignKey(Identifier table, Identifier target, List<Identifier> columns) {
        return hashed("FK", "table`" + written(table) + "`references`" + written(target) + "`", columns);
    }

    static Identifier uniqueKey(Identifier table, List<Identifier> columns) {
        return hashed("UK", "table`" + written(table) + "`", columns);
    }

    static Identifier index(Identifier table, List<Identifier> columns) {
        return hashed("IDX", "table`" + written(table) + "`", columns);
    }

    private static Identifier hashed(String prefix, String start, List<Identifier> columns) {
        StringBuilder text = new StringBuilder(start);
        columns.stream()
                .sorted(Comparator.comparing(NamingHash::canonical))
                .forEach(c -> text.append("column`").append(written(c)).append('`'));
        return Identifier.of(prefix + base35(text.toString()));
    }

    private static String canonical(Identifier name) {
        return name.quoted() ? name.text() : name.text().toLowerCase(Locale.ENGLISH);
    }

    private static String written(Identifier name) {
        return name.quoted() ? "`" + name.text() + "`" : name.text();
    }

    private static String base35(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).toString(35);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
