package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.mapping.ColumnOrder.Database;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Document;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A column under construction. Mutable on purpose: an attribute makes it, and its place in a key, a collection or a hierarchy
 * changes it afterwards.
 */
final class ColumnDraft {
    final Identifier logicalName;
    final List<LocalText> checks;
    final List<Constraint.Check> namedChecks;
    Identifier name;
    ColumnType type;

    /** The type that decides the column's place among others, where a {@code columnDefinition} hides it. */
    Optional<ColumnType> base = Optional.empty();

    /** The type that decides its place in the primary key, where that differs. */
    Optional<ColumnType> keyBase = Optional.empty();

    /** The type that columns referring to this one have, where that differs. */
    Optional<ColumnType> referredBase = Optional.empty();

    /** Conditions that come with the type, {@code {}} standing for the column. */
    List<String> valueChecks = List.of();

    /** Whether it tells the entities of a hierarchy apart. */
    boolean discriminator;

    /** The column of an attribute that has the name of this discriminator, which is the one that is created. */
    Optional<ColumnDraft> hidden = Optional.empty();

    /** What Hibernate checks of the JSON document in it. */
    List<Document.Part> documentParts = List.of();

    /** Whether rows are spread over partitions by it. */
    boolean partitions;

    boolean nullable = true;
    /** Whether it is required only because Hibernate fills it with a time, which copies of the column do not know. */
    boolean requiredAsTimestamp;

    /** Whether others that share this column would let it be null, by where they are. */
    final Map<String, Boolean> nullableFor = new HashMap<>();

    boolean unique;

    /** The table that gives a unique column its constraint's name, if not its own: a collection's is called after the owner's. */
    Optional<TableDraft> uniqueNamedAfter = Optional.empty();

    Identity identity = Identity.NONE;
    LocalText generatedAs = LocalText.NONE;
    LocalText defaultValue = LocalText.NONE;
    Optional<String> comment = Optional.empty();
    Optional<String> collation = Optional.empty();
    Optional<String> options = Optional.empty();
    Optional<String> source = Optional.empty();
    Optional<Origin> origin = Optional.empty();

    ColumnDraft(Identifier logicalName, Identifier name, ColumnType type) {
        this(logicalName, name, type, new ArrayList<>(), new ArrayList<>());
    }

    private ColumnDraft(
            Identifier logicalName,
            Identifier name,
            ColumnType type,
            List<LocalText> checks,
            List<Constraint.Check> namedChecks) {
        this.logicalName = logicalName;
        this.name = name;
        this.type = type;
        this.checks = checks;
        this.namedChecks = namedChecks;
    }

    /**
     * The column for a table that keeps the history of this one's: not numbered by the database, without a collation, and never
     * unique; checks that come later are those of both (source: {@code Column.clone}).
     */
    ColumnDraft copy() {
        ColumnDraft copy = new ColumnDraft(logicalName, name, type, checks, namedChecks);
        copy.base = base;
        copy.keyBase = keyBase;
        copy.referredBase = referredBase;
        copy.nullable = nullable || requiredAsTimestamp;
        copy.generatedAs = generatedAs;
        copy.defaultValue = defaultValue;
        copy.comment = comment;
        copy.options = options;
        copy.source = source;
        copy.origin = origin;
        return copy;
    }

    /** The same, but as unique as this one. */
    ColumnDraft copyWithUnique() {
        ColumnDraft copy = copy();
        copy.unique = unique;
        return copy;
    }

    ColumnType orderType() {
        return base.orElse(type);
    }

    ColumnType referredType() {
        return referredBase.orElseGet(() -> ofAttribute().type);
    }

    ColumnType keyOrderType() {
        return keyBase.orElseGet(() -> ofAttribute().orderType());
    }

    /** What an attribute said of this column, even if it is created as a discriminator. */
    ColumnDraft ofAttribute() {
        return hidden.orElse(this);
    }

    /** Gives it a condition, on every database. */
    void check(String condition) {
        check(LocalText.of(condition));
    }

    /** Gives it a condition; the same twice counts once (source: {@code Column.addCheckConstraint}). */
    void check(LocalText condition) {
        if (!checks.contains(condition)) {
            checks.add(condition);
        }
    }

    /** Gives it a condition with a name. */
    void check(Constraint.Check named) {
        if (!namedChecks.contains(named)) {
            namedChecks.add(named);
        }
    }

    /** Gives it the conditions that come with its type. */
    void checkValues(List<String> conditions) {
        valueChecks = List.copyOf(conditions);
        valueChecks.forEach(c -> check(Expression.filled(c, ColumnMapper.sql(name))));
    }

    Column build() {
        Column.Texts texts = texts(Database.H2);
        SortedMap<String, Column.Texts> elsewhere = new TreeMap<>();
        for (Database database : List.of(Database.POSTGRESQL, Database.MARIADB)) {
            Column.Texts others = texts(database);
            if (!others.equals(texts)) {
                elsewhere.put(database.id(), others);
            }
        }
        return new Column(
                name,
                type,
                nullable,
                identity,
                texts.generatedAs(),
                texts.defaultValue(),
                texts.checks(),
                Comments.stored(comment),
                collation,
                options,
                source,
                elsewhere,
                false);
    }

    /** What a person wrote for one database. */
    Column.Texts texts(Database database) {
        return new Column.Texts(
                generatedAs.in(database),
                defaultValue.in(database),
                checks.stream().flatMap(c -> c.in(database).stream()).toList());
    }

    /** The check of the JSON document in the column. */
    Optional<Constraint.Check> documentCheck() {
        return documentParts.isEmpty()
                ? Optional.empty()
                : Optional.of(Constraint.Check.of(new Document(name, !nullable, documentParts)));
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
