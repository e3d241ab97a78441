package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.sql.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A name is longer than a database takes: PostgreSQL cuts it with a mere notice, MariaDB refuses it. */
final class IdentifierTooLong implements Rule {
    static final String ID = "identifier-too-long";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        return NewNames.of(change).stream()
                .flatMap(path -> context.dialects().stream()
                        .filter(dialect -> length(path) > dialect.maxIdentifierLength())
                        .map(dialect -> hazard(path, dialect, context)))
                .toList();
    }

    /** In bytes, as PostgreSQL counts; the same as characters for all but exotic names. */
    private static int length(ObjectPath path) {
        Optional<Identifier> member = path.member();
        String text = member.orElse(path.table().name()).text();
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Hazard hazard(ObjectPath path, Dialect dialect, LintContext context) {
        return context.warning(
                this,
                path,
                "the name %s is %d bytes long, and %s takes %d. PostgreSQL cuts it silently, so that two names can become one; MariaDB refuses it."
                        .formatted(path, length(path), dialect.displayName(), dialect.maxIdentifierLength()),
                "Give it a shorter name in the mapping.",
                dialect);
    }
}
