package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Document;
import dev.driftless.schema.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of JSON documents in the words of one database. */
record DocumentChecks(StandardDialect dialect) {
    /** The check as this database has it; absent if it has none. */
    Optional<Check> inWords(Check check) {
        return check.document().isEmpty()
                ? check.in(dialect.id())
                : condition(check.document().get()).map(c -> new Check(check.name(), c, check.options()));
    }

    private Optional<String> condition(Document document) {
        return condition(dialect.quote(document.column()), document.required(), document.parts());
    }

    private Optional<String> condition(String path, boolean required, List<Document.Part> parts) {
        List<String> conditions = new ArrayList<>();
        parts.forEach(part -> conditions.addAll(conditions(path, part)));
        String all = String.join(" and ", conditions);
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(required ? all : path + " is null or (" + all + ")");
    }

    private List<String> conditions(String path, Document.Part part) {
        String value = dialect.json().read(path, part, dialect);
        if (!part.parts().isEmpty()) {
            return condition(value, part.required(), part.parts()).stream().toList();
        }
        List<String> conditions = new ArrayList<>();
        if (part.required()) {
            conditions.add(value + " is not null");
        }
        Column column = Column.of(part.name().text(), part.type()).withName(part.name());
        List<String> checks = new ArrayList<>();
        part.checks().forEach(check -> checks.add(dialect.condition(check, List.of(column))));
        dialect.derivedCheck(column).ifPresent(checks::add);
        for (String check : checks) {
            String condition = Expression.replaced(check, part.name(), value);
            conditions.add(part.required() ? condition : "(" + value + " is null or " + condition + ")");
        }
        return conditions;
    }
}
