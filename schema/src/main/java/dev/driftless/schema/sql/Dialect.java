package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;

/**
 * One kind of database: its names for types, the statements that run a change, and the facts about it that lint rules ask for.
 * The schema that its statements build is the one Hibernate's dialect of the same name would create.
 */
public sealed interface Dialect permits StandardDialect {

    /** The name in options, folder names and {@code @Backfill(dialect)}: {@code h2}, {@code postgresql}, {@code mariadb}. */
    String id();

    /** The name that people use. */
    String displayName();

    /**
     * The statements that run a change, without closing semicolons.
     *
     * @param before the schema as it is right before the change
     */
    List<String> statements(Change change, SchemaView before);

    /**
     * The same in the form that keeps locks on filled tables short, where there is one. To be run outside a transaction; each statement can
     * be run again after it, or a later one, failed.
     *
     * @param before the schema as it is right before the change
     */
    List<String> statementsOnline(Change change, SchemaView before);

    /** What a script begins with that shall rather fail than make others wait for a lock; nothing where there is no need. */
    List<String> impatient(boolean inTransaction);

    /** What such a script ends with, if it runs outside a transaction. */
    List<String> patientAgain();

    /** The type as in {@code create table}; {@code <<...>>} where this database has none, so that no such script can run. */
    String typeName(ColumnType type);

    /**
     * The plainest value of a type, such as 0 or the empty string, as an SQL expression: for rows whose true value is lost.
     * Absent where there is none.
     */
    Optional<String> neutralValue(ColumnType type);

    /** Another number for each row that an update changes, as an SQL expression; {@link #countingRows} runs before. */
    String numberOfRow();

    /** What begins to count the rows of an update. */
    List<String> countingRows();

    /** The name as in a statement: in quotes only if the mapping quotes it, as Hibernate does. */
    String quote(Identifier name);

    /** The table's or sequence's full name as in a statement. */
    String quote(TableName name);

    /** Whether a backslash in a string literal escapes. */
    boolean backslashEscapes();

    /** A text as a string literal. */
    String literal(String text);

    /** The condition of a check over some columns as this database reads it: names in its quotes, listed texts as its literals. */
    String condition(String check, List<Column> columns);

    /** The condition that a text is not null and does not match a regular expression without backslashes. */
    String doesNotMatch(String text, String pattern);

    /** A query that counts the views over a table, or over one column of it. */
    String viewsOver(TableName table, Optional<Identifier> column);

    /** Why a name cannot be used with this database, as the rest of a sentence that begins with it; absent if it can. */
    Optional<String> unusable(Identifier name);

    /** How long a name may be, in the unit in which the database counts. */
    int maxIdentifierLength();

    /** Whether unquoted names of tables that differ in upper and lower case only are one name. */
    boolean foldsTableNames();

    /** Whether a failed migration leaves nothing behind. */
    boolean transactionalDdl();

    /** Whether a required column added without a default silently gives the existing rows a value such as 0 or ''. */
    boolean fillsMissingValuesSilently();
}
