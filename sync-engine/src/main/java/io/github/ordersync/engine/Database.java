package io.github.ordersync.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of {@link JdbcSyncState}, in SQL that H2 and PostgreSQL understand alike. Each use takes a connection and gives it
 * back at once: none is held while the services are called. Another form of the tables would get other names, so that programs of two versions do
 * not meet in one.
 */
final class Database {

    private static final List<String> TABLES = List.of("""
            CREATE TABLE IF NOT EXISTS ordersync_state (
              store VARCHAR(200) NOT NULL,
              name VARCHAR(200) NOT NULL,
              content TEXT NOT NULL,
              PRIMARY KEY (store, name))
            """, """
            CREATE TABLE IF NOT EXISTS ordersync_lease (
              store VARCHAR(200) NOT NULL PRIMARY KEY,
              owner VARCHAR(200) NOT NULL,
              token VARCHAR(36) NOT NULL,
              expires_at TIMESTAMP WITH TIME ZONE NOT NULL)
            """);

    /** Nothing here takes long, unless somebody's open transaction is in the way. */
    private static final int SECONDS = 30;

    /** Other transactions were in the way (class 40 of the standard): the same again succeeds. */
    private static final int ATTEMPTS = 5;

    private final DataSource dataSource;
    private volatile boolean prepared;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Steps of one transaction. */
    interface Steps<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T inTransaction(String what, Steps<T> steps) {
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return once(steps);
                } catch (SQLException e) {
                    if (attempt == ATTEMPTS || !isOf("40", e)) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    /** The same without another attempt, for whoever has to look at the exception. */
    <T> T once(Steps<T> steps) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = steps.run(connection);
                connection.commit();
                connection.setAutoCommit(autoCommit);
                return result;
            } catch (SQLException | RuntimeException e) {
                try {
                    connection.rollback();
                    connection.setAutoCommit(autoCommit);
                } catch (SQLException again) {
                    e.addSuppressed(again);
                }
                throw e;
            }
        }
    }

    static SyncStateException failed(String what, SQLException e) {
        return new SyncStateException(
                "The database could not " + what + " the state (tables ordersync_state and ordersync_lease): "
                        + String.valueOf(e.getMessage()).replaceFirst("[.\\s]+$", "")
                        + ". It must be reachable, and its user allowed to make or to use these tables.",
                e);
    }

    static boolean isOf(String sqlStateClass, SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith(sqlStateClass);
    }

    /** Makes the tables where they are missing; whoever may not make tables finds them made by an administrator. */
    void prepare() {
        if (prepared) {
            return;
        }
        if (!isThere()) {
            SQLException refused = null;
            for (String table : TABLES) {
                try {
                    once(connection -> {
                        try (Statement create = connection.createStatement()) {
                            return create.executeUpdate(table);
                        }
                    });
                } catch (SQLException e) {
                    // Of two processes that start at once one may fail: what counts is that the tables are there.
                    refused = e;
                }
            }
            if (refused != null && !isThere()) {
                throw failed("make the tables of", refused);
            }
        }
        prepared = true;
    }

    private boolean isThere() {
        try {
            once(connection -> {
                for (String sql : List.of(
                        "SELECT store, name, content FROM ordersync_state WHERE 1 = 0",
                        "SELECT store, owner, token, expires_at FROM ordersync_lease WHERE 1 = 0")) {
                    try (PreparedStatement select = statement(connection, sql)) {
                        select.executeQuery().close();
                    }
                }
                return true;
            });
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    static PreparedStatement statement(Connection connection, String sql, String... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(SECONDS);
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
        return statement;
    }
}
