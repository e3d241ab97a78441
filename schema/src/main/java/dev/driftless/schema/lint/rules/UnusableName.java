package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import java.util.List;
import java.util.stream.Stream;

/** A name has a character that a database does not take, even in quotes, or that Hibernate's own statements do not survive. */
final class UnusableName implements Rule {
    static final String ID = "unusable-name";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        return NewNames.of(change).stream()
                .flatMap(path -> hazards(path, context))
                .toList();
    }

    private Stream<Hazard> hazards(ObjectPath path, LintContext context) {
        Identifier name = path.member().orElse(path.table().name());
        return context.dialects().stream().flatMap(dialect -> dialect.unusable(name).stream()
                .map(why -> context.warning(
                        this,
                        path,
                        "the name %s %s.".formatted(path, why),
                        "Give it another name in the mapping.",
                        dialect)));
    }
}
