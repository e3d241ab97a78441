package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change in one line for people, with the types as a dialect calls them. */
public final class ChangeText {
    private ChangeText() {}

    /** {@code add column customers.email varchar(320) not null}. */
    public static String describe(Change change, Dialect dialect) {
        return change.accept(new Text(dialect));
    }

    private static final class Text implements Change.Visitor<String> {
        private final Dialect dialect;

        Text(Dialect dialect) {
            this.dialect = dialect;
        }

        @Override
        public String visitCreateTable(Change.CreateTable change) {
            return "create table %s (%s)"
                    .formatted(
                            change.subject(),
                            names(change.table().columns().stream()
                                    .map(Column::name)
                                    .toList()));
        }

        @Override
        public String visitDropTable(Change.DropTable change) {
            return "drop table " + change.subject();
        }

        @Override
        public String visitRenameTable(Change.RenameTable change) {
            return "rename table %s to %s".formatted(change.before(), change.after());
        }

        @Override
        public String visitAlterTableComment(Change.AlterTableComment change) {
            return change.after().isPresent()
                    ? "comment table %s: %s"
                            .formatted(change.table(), change.after().get())
                    : "remove the comment of table " + change.table();
        }

        @Override
        public String visitAddColumn(Change.AddColumn change) {
            return "add column %s %s".formatted(change.subject(), definition(change.column()));
        }

        @Override
        public String visitDropColumn(Change.DropColumn change) {
            return "drop column %s (%s)".formatted(change.subject(), definition(change.column()));
        }

        @Override
        public String visitRenameColumn(Change.RenameColumn change) {
            return "rename column %s.%s to %s".formatted(change.table(), change.before(), change.after());
        }

        @Override
        public String visitAlterColumn(Change.AlterColumn change) {
            List<String> parts = new ArrayList<>();
            Column written = change.after().in(dialect.id());
            Column before = Canonical.of(change.before().in(dialect.id()));
            Column after = Canonical.of(written);
            if (!before.type().equals(after.type())) {
                parts.add("%s to %s".formatted(type(change.before()), type(change.after())));
            }
            if (before.nullable() != after.nullable()) {
                parts.add(after.nullable() ? "nullable" : "not null");
            }
            if (before.identity() != after.identity()) {
                parts.add(after.isNumbered() ? "numbered by the database" : "no longer numbered by the database");
            }
            part(parts, "default", before.defaultValue(), written.defaultValue(), after.defaultValue());
            part(parts, "generated as", before.generatedAs(), written.generatedAs(), after.generatedAs());
            part(parts, "comment", before.comment(), after.comment(), after.comment());
            part(parts, "collation", before.collation(), after.collation(), after.collation());
            part(parts, "options", before.options(), change.after().options(), after.options());
            part(parts, "check", text(before.checks()), text(written.checks()), text(after.checks()));
            if (parts.isEmpty()) {
                parts.add("on other databases only");
            }
            return "alter column %s: %s".formatted(change.subject(), String.join(", ", parts));
        }

        private static void part(
                List<String> parts,
                String name,
                Optional<String> before,
                Optional<String> written,
                Optional<String> after) {
            if (!before.equals(after)) {
                parts.add(written.map(text -> name + " " + text).orElse("no " + name));
            }
        }

        private static Optional<String> text(List<String> conditions) {
            return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", conditions));
        }

        @Override
        public String visitFillColumn(Change.FillColumn change) {
            String value = change.value()
                    .flatMap(text -> forDialect(text))
                    .orElse("<<value for %s>>".formatted(change.subject()));
            return "fill column %s%s with %s"
                    .formatted(change.subject(), change.onlyNulls() ? ", where empty," : "", value);
        }

        private Optional<String> forDialect(SqlText text) {
            return text.forDialect(dialect.id());
        }

        @Override
        public String visitAddConstraint(Change.AddConstraint change) {
            return "add %s%s %s"
                    .formatted(constraint(change.constraint()), place(change.constraint(), " to"), change.table());
        }

        @Override
        public String visitDropConstraint(Change.DropConstraint change) {
            return "drop %s%s %s"
                    .formatted(constraint(change.constraint()), place(change.constraint(), " of"), change.table());
        }

        @Override
        public String visitRenameConstraint(Change.RenameConstraint change) {
            return "rename %s%s %s to %s"
                    .formatted(
                            constraint(change.before()),
                            place(change.before(), " of"),
                            change.table(),
                            constraint(change.after()));
        }

        @Override
        public String visitCreateIndex(Change.CreateIndex change) {
            return "create %s on %s".formatted(index(change.index()), change.table());
        }

        @Override
        public String visitDropIndex(Change.DropIndex change) {
            return "drop %s of %s".formatted(index(change.index()), change.table());
        }

        @Override
        public String visitRenameIndex(Change.RenameIndex change) {
            return "rename index %s of %s to %s"
                    .formatted(
                            change.before().name(),
                            change.table(),
                            change.after().name());
        }

        @Override
        public String visitCreateSequence(Change.CreateSequence change) {
            String above =
                    change.above().map(path -> ", starting above " + path).orElse("");
            return "create sequence %s%s".formatted(change.subject(), above);
        }

        @Override
        public String visitDropSequence(Change.DropSequence change) {
            return "drop sequence " + change.subject();
        }

        @Override
        public String visitAlterSequence(Change.AlterSequence change) {
            List<String> parts = new ArrayList<>();
            if (!change.before().name().equals(change.after().name())) {
                parts.add("rename to " + change.after().name());
            }
            if (change.before().increment() != change.after().increment()) {
                parts.add("increment by " + change.after().increment());
            }
            return "alter sequence %s: %s".formatted(change.before().name(), String.join(", ", parts));
        }

        @Override
        public String visitCreateEnumType(Change.CreateEnumType change) {
            return "create type %s (%s)"
                    .formatted(
                            change.type().name(),
                            String.join(", ", change.type().values()));
        }

        @Override
        public String visitDropEnumType(Change.DropEnumType change) {
            return "drop type " + change.type().name();
        }

        @Override
        public String visitAlterEnumType(Change.AlterEnumType change) {
            return "alter type %s: (%s)"
                    .formatted(
                            change.after().name(),
                            String.join(", ", change.after().values()));
        }

        private String definition(Column neutral) {
            Column column = neutral.in(dialect.id());
            return type(column)
                    + column.generatedAs().map(text -> " generated as " + text).orElse("")
                    + (column.isNumbered() ? " numbered by the database" : "")
                    + column.defaultValue().map(text -> " default " + text).orElse("")
                    + (column.nullable() ? "" : " not null");
        }

        private String type(Column column) {
            return dialect.typeName(column.type());
        }

        private String constraint(Constraint constraint) {
            if (constraint instanceof PrimaryKey key) {
                String name = key.name().map(n -> " " + n).orElse("");
                return "primary key%s (%s)".formatted(name, names(key.columns()));
            }
            if (constraint instanceof Unique unique) {
                String name = unique.named() ? " " + unique.name() : "";
                return "unique constraint%s (%s)".formatted(name, names(unique.columns()));
            }
            if (constraint instanceof ForeignKey key) {
                return "foreign key %s (%s) referring to %s".formatted(key.name(), names(key.columns()), key.target());
            }
            Check check = (Check) constraint;
            Optional<Check> own = check.in(dialect.id());
            return "check %s(%s)%s"
                    .formatted(
                            check.name().map(name -> name + " ").orElse(""),
                            own.orElse(check).condition(),
                            own.isEmpty() ? " of other databases" : "");
        }

        /** What leads to the table: another word than for the table that a foreign key refers to. */
        private static String place(Constraint constraint, String preposition) {
            return constraint instanceof ForeignKey ? ", on" : preposition;
        }

        private static String index(Index index) {
            return "%sindex %s (%s)"
                    .formatted(
                            index.unique() ? "unique " : "",
                            index.name(),
                            String.join(
                                    ", ", index.parts().stream().map(Text::part).toList()));
        }

        private static String part(Index.Part part) {
            String text =
                    part.column().map(Identifier::toString).or(part::expression).orElse("");
            return part.order().isEmpty() ? text : text + " " + part.order();
        }

        private static String names(List<Identifier> names) {
            return String.join(", ", names.stream().map(Identifier::toString).toList());
        }
    }
}
