package dev.driftless.runtime.inspect;

import dev.driftless.schema.model.Schema;
import java.sql.SQLException;
import java.util.List;

/** One kind of database: how it tells its objects, and those that it would have if it were made from a snapshot. */
sealed interface LiveSchema permits H2Schema, PostgresSchema, MariaDbSchema {

    /** The objects that are there. */
    List<DatabaseObject> actual() throws SQLException;

    /**
     * The objects that a snapshot's schema would make there.
     *
     * @param notCompared gets what the database refuses to make, and why
     */
    List<DatabaseObject> expected(Schema schema, List<Refusal> notCompared) throws SQLException;
}
