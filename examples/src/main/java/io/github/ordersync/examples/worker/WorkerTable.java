package io.github.ordersync.examples.worker;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * db-scheduler's table, as its project publishes it for PostgreSQL; H2 gets the same with the types that it allows in a
 * key. Once it is there it is never altered, so that two versions can run at once.
 */
final class WorkerTable {

    private static final String POSTGRESQL = """
            CREATE TABLE IF NOT EXISTS scheduled_tasks (
              task_name TEXT NOT NULL,
              task_instance TEXT NOT NULL,
              task_data BYTEA,
              execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
              picked BOOLEAN NOT NULL,
              picked_by TEXT,
              last_success TIMESTAMP WITH TIME ZONE,
              last_failure TIMESTAMP WITH TIME ZONE,
              consecutive_failures INT,
              last_heartbeat TIMESTAMP WITH TIME ZONE,
              version BIGINT NOT NULL,
              priority SMALLINT,
              PRIMARY KEY (task_name, task_instance))
            """;

    private static final String H2 = POSTGRESQL.replace("TEXT", "VARCHAR(100)").replace("BYTEA", "VARBINARY(100000)");

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX IF NOT EXISTS execution_time_idx ON scheduled_tasks (execution_time)",
            "CREATE INDEX IF NOT EXISTS last_heartbeat_idx ON scheduled_tasks (last_heartbeat)",
            "CREATE INDEX IF NOT EXISTS priority_execution_time_idx"
                    + " ON scheduled_tasks (priority DESC, execution_time ASC)");

    private static final String NAME = "scheduled_tasks";

    private final DataSource database;
    private final String name;

    WorkerTable(DataSource database) {
        this(database, NAME);
    }

    /** Another table of the same form. */
    WorkerTable(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    private String named(String sql) {
        // The indexes of the first table keep the names that db-scheduler's own script gives them.
        String indexes = name.equals(NAME) ? sql : sql.replace("NOT EXISTS ", "NOT EXISTS " + name + "_");
        return sql.startsWith("CREATE INDEX") ? indexes.replace(NAME, name) : sql.replace(NAME, name);
    }

    /** Makes it where it is missing; whoever may not make tables finds it made by an administrator. */
    void prepare() throws SQLException {
        if (isThere()) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement create = connection.createStatement()) {
            create.execute(named(isPostgresql() ? POSTGRESQL : H2));
            for (String index : INDEXES) {
                create.execute(named(index));
            }
        } catch (SQLException e) {
            // Of two workers that start at once one may fail: what counts is that the table is there.
            if (!isThere()) {
                throw e;
            }
        }
    }

    boolean isPostgresql() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private boolean isThere() throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement select =
                    connection.prepareStatement(named("SELECT task_name, priority FROM scheduled_tasks WHERE 1 = 0"))) {
                select.executeQuery().close();
                return true;
            } catch (SQLException e) {
                return false;
            }
        }
    }

    /** Removes rows of stores that no worker has run for so long that none can know them any more. */
    void forget(String prefix, Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(named(
                        "DELETE FROM scheduled_tasks WHERE task_name LIKE ? AND picked = ? AND execution_time < ?"))) {
            delete.setString(1, prefix + "%");
            delete.setBoolean(2, false);
            delete.setObject(3, before.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
