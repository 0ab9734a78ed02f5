package io.github.ordersync.examples;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/**
 * A database that several processes reach: the PostgreSQL that the build was told of, in a schema of its own, or else H2 as a
 * server in this process.
 */
final class SharedDatabase implements AutoCloseable {

    private static final String POSTGRESQL = System.getProperty("postgresql.url", "");

    private final String url;
    private final Map<String, String> environment;
    private final String schema;
    private final @Nullable Server h2;

    private SharedDatabase(String url, Map<String, String> environment, String schema, @Nullable Server h2) {
        this.url = url;
        this.environment = environment;
        this.schema = schema;
        this.h2 = h2;
    }

    static boolean isPostgresql() {
        return !POSTGRESQL.isBlank();
    }

    static SharedDatabase open() throws SQLException {
        if (!isPostgresql()) {
            Server server =
                    Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
            // By itself H2 lets nobody wait for another's row longer than 2 s, which a busy machine may take.
            return new SharedDatabase(
                    "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:" + UUID.randomUUID()
                            + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
                    Map.of(),
                    "PUBLIC",
                    server);
        }
        String schema = "worker_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(POSTGRESQL);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        // The program takes no password on its command line.
        String password = parameter("password");
        String bare = POSTGRESQL.replaceAll("[?&]password=[^&]*", "");
        return new SharedDatabase(
                bare + (bare.contains("?") ? "&" : "?") + "currentSchema=" + schema,
                Map.of(DatabaseAddress.USER, parameter("user"), DatabaseAddress.PASSWORD, password),
                schema,
                null);
    }

    private static String parameter(String name) {
        for (String pair : POSTGRESQL.replaceAll("^[^?]*[?]?", "").split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }

    String url() {
        return url;
    }

    /** The same through another port. */
    String urlThrough(int port) {
        return url.replaceFirst("://[^/]+", "://127.0.0.1:" + port);
    }

    int port() {
        String authority = url.replaceFirst("^.*://([^/]+)/.*$", "$1");
        return authority.contains(":") ? Integer.parseInt(authority.replaceFirst("^.*:", "")) : 5432;
    }

    Map<String, String> environment() {
        return environment;
    }

    int execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** The rows, each as its columns with a space between. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }

    /** Every column of every table, to see that nothing was altered. */
    List<String> columns() throws SQLException {
        return rows("SELECT table_name, column_name, data_type, is_nullable, character_maximum_length"
                + " FROM information_schema.columns WHERE table_schema = '" + schema
                + "' ORDER BY table_name, ordinal_position");
    }

    /** As if the time of a dead process's leases were up by the clock of the database: a minute that no test waits. */
    void leasesRunOut(long pid) throws SQLException {
        execute("UPDATE ordersync_lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' SECOND"
                + " WHERE expires_at > CURRENT_TIMESTAMP AND owner LIKE 'process " + pid + " on %'");
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (!environment.isEmpty()) {
            properties.setProperty("user", environment.getOrDefault(DatabaseAddress.USER, ""));
            properties.setProperty("password", environment.getOrDefault(DatabaseAddress.PASSWORD, ""));
        }
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public void close() throws SQLException {
        if (h2 != null) {
            execute("SHUTDOWN");
            h2.stop();
        } else {
            execute("DROP SCHEMA " + schema + " CASCADE");
        }
    }
}
