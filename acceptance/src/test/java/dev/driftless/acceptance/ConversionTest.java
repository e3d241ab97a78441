package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SchemaEditor;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the values when a column gets another type. */
class ConversionTest {
    private static final TableName TABLE = TableName.of("t");
    private static final List<String> SIZES = List.of("SMALL", "MIDDLE", "LARGE");

    private record Conversion(ColumnType from, String value, ColumnType to, Optional<SqlText> using, String expected) {}

    private static final List<Conversion> CONVERSIONS = List.of(
            new Conversion(text(20), "'42'", Basic.of(SqlType.INTEGER), Optional.empty(), "42"),
            new Conversion(Basic.of(SqlType.INTEGER), "42", text(20), Optional.empty(), "42"),
            new Conversion(new EnumByOrdinal(SqlType.TINYINT, SIZES), "2", byName(), Optional.empty(), "LARGE"),
            new Conversion(byName(), "'MIDDLE'", new EnumByOrdinal(SqlType.TINYINT, SIZES), Optional.empty(), "1"),
            new Conversion(
                    byName(), "'LARGE'", new EnumByName(List.of("HUGE", "LARGE"), 20), Optional.empty(), "LARGE"),
            new Conversion(
                    text(20),
                    "'yes'",
                    Basic.of(SqlType.INTEGER),
                    Optional.of(SqlText.of("case c when 'yes' then 1 else 0 end")),
                    "1"),
            new Conversion(
                    Basic.of(SqlType.INTEGER),
                    "7",
                    text(20),
                    Optional.of(SqlText.of("concat('number ', c)")),
                    "number 7"));

    private static ColumnType text(int length) {
        return Basic.sized(SqlType.VARCHAR, length);
    }

    private static ColumnType byName() {
        return new EnumByName(SIZES, 20);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheMeaning() {
        return Stream.of(DatabaseKind.values()).flatMap(kind -> CONVERSIONS.stream()
                .map(c -> DynamicTest.dynamicTest(
                        kind + " " + c.from() + " to " + c.to()
                                + c.using().map(u -> " using").orElse(""),
                        () -> convert(kind, c))));
    }

    private static void convert(DatabaseKind kind, Conversion conversion) throws SQLException {
        Column before = Column.of("c", conversion.from()).withNullable(false);
        Column after = Column.of("c", conversion.to()).withNullable(false);
        Table table = Table.of(TABLE, List.of(before)).withIndexes(List.of(Index.of("ix", Identifier.of("c"))));
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            Steps steps = new Steps(kind, connection);
            steps.run(new Change.CreateTable(table));
            steps.execute("insert into t (c) values (" + conversion.value() + ")");
            steps.run(new Change.AlterColumn(TABLE, before, after, conversion.using(), Optional.empty()));
            assertThat(steps.value("select c from t")).isEqualTo(conversion.expected());
            List<String> migrated = Catalog.read(connection, kind);
            assertThat(Catalog.differences(fresh(kind, table.withColumns(List.of(after))), migrated))
                    .isEmpty();
        }
    }

    private static List<String> fresh(DatabaseKind kind, Table table) throws SQLException {
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            new Steps(kind, connection).run(new Change.CreateTable(table));
            return Catalog.read(connection, kind);
        }
    }

    /** PostgreSQL keeps large objects outside the table: the column holds only their number. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void largeObjectsBecomePlainTextAndBack(DatabaseKind kind) throws SQLException {
        Column text = Column.of("c", Basic.of(SqlType.LONG32VARCHAR));
        Column lob = Column.of("c", Basic.of(SqlType.CLOB));
        Column blob = Column.of("d", Basic.of(SqlType.BLOB));
        Column bytes = Column.of("d", Basic.of(SqlType.LONG32VARBINARY));
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            Steps steps = new Steps(kind, connection);
            steps.run(new Change.CreateTable(Table.of(TABLE, List.of(text, bytes))));
            steps.execute("insert into t (c, d) values ('grün', "
                    + (kind == DatabaseKind.POSTGRESQL ? "'\\x0102'" : "x'0102'") + ")");
            steps.run(new Change.AlterColumn(TABLE, text, lob));
            steps.run(new Change.AlterColumn(TABLE, bytes, blob));
            steps.run(new Change.AlterColumn(TABLE, lob, text));
            steps.run(new Change.AlterColumn(TABLE, blob, bytes));
            assertThat(steps.value("select c from t")).isEqualTo("grün");
            assertThat(steps.value("select count(*) from t where d = "
                            + (kind == DatabaseKind.POSTGRESQL ? "'\\x0102'" : "x'0102'")))
                    .isEqualTo("1");
        }
    }

    /** The databases number such checks; which is which only their text tells. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theRightOneOfSeveralUnnamedChecksGoes(DatabaseKind kind) throws SQLException {
        Column price = Column.of("price", Basic.of(SqlType.INTEGER)).withChecks(List.of("price > 0"));
        Check below = new Check(Optional.empty(), "price < 100", Optional.empty());
        Check odd = new Check(Optional.empty(), "price <> 50", Optional.empty());
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            Steps steps = new Steps(kind, connection);
            steps.run(new Change.CreateTable(Table.of(TABLE, List.of(price)).withChecks(List.of(below, odd))));
            steps.run(new Change.DropConstraint(TABLE, below));
            steps.execute("insert into t (price) values (100)");
            assertThat(steps.refuses("insert into t (price) values (50)")).isTrue();
            assertThat(steps.refuses("insert into t (price) values (0)")).isTrue();
            steps.run(new Change.AlterColumn(TABLE, price, price.withChecks(List.of())));
            steps.execute("insert into t (price) values (0)");
            steps.run(new Change.DropConstraint(TABLE, odd));
            steps.execute("insert into t (price) values (50)");
        }
    }

    /** Runs changes one by one, each on the schema that the ones before it left. */
    private static final class Steps {
        private final Dialect dialect;
        private final Connection connection;
        private final SchemaEditor schema = new SchemaEditor(Schema.empty());

        Steps(DatabaseKind kind, Connection connection) {
            this.dialect = Dialects.named(kind.dialect()).orElseThrow();
            this.connection = connection;
        }

        void run(Change change) throws SQLException {
            for (String sql : dialect.statements(change, schema)) {
                execute(sql);
            }
            schema.apply(change);
        }

        void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new SQLException(sql + "\n" + e.getMessage(), e);
            }
        }

        boolean refuses(String sql) {
            try {
                execute(sql);
                return false;
            } catch (SQLException e) {
                return true;
            }
        }

        String value(String query) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
