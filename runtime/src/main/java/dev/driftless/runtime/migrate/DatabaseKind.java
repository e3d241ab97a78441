package dev.driftless.runtime.migrate;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** The databases that the command line can work on; {@code id} is the name of the dialect whose scripts they run. */
public enum DatabaseKind {
    H2("h2", "jdbc:h2:", "org.h2.Driver", false),
    POSTGRESQL("postgresql", "jdbc:postgresql:", "org.postgresql.Driver", true),
    MARIADB("mariadb", "jdbc:mariadb:", "org.mariadb.jdbc.Driver", false);

    private final String id;
    private final String prefix;
    private final String driver;
    private final boolean transactionalDdl;

    DatabaseKind(String id, String prefix, String driver, boolean transactionalDdl) {
        this.id = id;
        this.prefix = prefix;
        this.driver = driver;
        this.transactionalDdl = transactionalDdl;
    }

    /** Opens a connection with this database's driver, and loads no other, as {@code DriverManager} would. */
    Connection connect(String url, Properties properties) throws SQLException {
        Connection connection;
        try {
            connection = Class.forName(driver)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .connect(url, properties);
        } catch (ReflectiveOperationException e) {
            throw new SQLException("The application does not contain the driver " + driver, "08001", e);
        }
        if (connection == null) {
            throw new SQLException("The driver does not know this URL", "08001");
        }
        return connection;
    }

    public String id() {
        return id;
    }

    /** How a JDBC URL of this database begins. */
    public String prefix() {
        return prefix;
    }

    /** Whether a script that fails half-way leaves nothing behind. */
    public boolean transactionalDdl() {
        return transactionalDdl;
    }
}
