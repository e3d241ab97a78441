package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServersTest {
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void twoDatabasesDoNotSeeEachOther(DatabaseKind kind) throws SQLException {
        try (Database one = Servers.fresh(kind);
                Database other = Servers.fresh(kind)) {
            execute(one, "create table t (id integer primary key)");
            execute(other, "create table t (id integer primary key)");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDatabaseThatComesAfterAnotherIsEmpty(DatabaseKind kind) throws SQLException {
        for (int i = 0; i < 3; i++) {
            try (Database database = Servers.fresh(kind)) {
                execute(database, "create table t (id integer primary key)");
                execute(database, "create sequence s");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theServerIsOfTheVersionThatIsPromised(DatabaseKind kind) throws SQLException {
        String promised =
                switch (kind) {
                    case H2 -> "2.4.240";
                    case POSTGRESQL -> "17.";
                    case MARIADB -> "11.4.";
                };
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).contains(promised);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aWrongPasswordIsRefused(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind)) {
            execute(database, "create table t (id integer primary key)");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "wrong")
                            .close())
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
