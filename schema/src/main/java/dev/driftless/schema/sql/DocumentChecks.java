package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Document;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A schema and its changes with the checks of JSON documents in the words of one database. */
record DocumentChecks(StandardDialect dialect, SchemaView schema) implements SchemaView {
    @Override
    public Optional<Table> table(TableName name) {
        return schema.table(name).map(this::inWords);
    }

    @Override
    public List<Table> referring(TableName target) {
        return schema.referring(target).stream().map(this::inWords).toList();
    }

    @Override
    public Optional<Sequence> sequence(TableName name) {
        return schema.sequence(name);
    }

    @Override
    public Optional<EnumType> enumType(Identifier name) {
        return schema.enumType(name);
    }

    /** The change; absent if it is only about a check that this database does not have. */
    Optional<Change> inWords(Change change) {
        if (change instanceof Change.CreateTable create) {
            return Optional.of(new Change.CreateTable(inWords(create.table())));
        }
        if (change instanceof Change.AddConstraint add) {
            return inWords(add.constraint()).map(c -> new Change.AddConstraint(add.table(), c));
        }
        if (change instanceof Change.DropConstraint drop) {
            return inWords(drop.constraint()).map(c -> new Change.DropConstraint(drop.table(), c));
        }
        return Optional.of(change);
    }

    private Table inWords(Table table) {
        if (table.checks().stream().allMatch(c -> c.document().isEmpty())) {
            return table;
        }
        return table.withChecks(
                table.checks().stream().flatMap(c -> inWords(c).stream()).toList());
    }

    private Optional<Constraint> inWords(Constraint constraint) {
        return constraint instanceof Check check ? inWords(check).map(c -> c) : Optional.of(constraint);
    }

    private Optional<Check> inWords(Check check) {
        return check.document().isEmpty()
                ? Optional.of(check)
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
            String condition = check.replace(dialect.quote(part.name()), value);
            conditions.add(part.required() ? condition : "(" + value + " is null or " + condition + ")");
        }
        return conditions;
    }
}
