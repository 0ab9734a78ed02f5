package io.github.ordersync.examples;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A database that an option names by its JDBC address. It gives a new connection each time, which is enough for a few statements
 * a pass; a worker and a service of your own have a pool.
 */
final class DatabaseAddress implements DataSource {

    static final String USER = "ORDERSYNC_STATE_USER";
    static final String PASSWORD = "ORDERSYNC_STATE_PASSWORD";

    private static final String POSTGRESQL = "jdbc:postgresql:";
    /** As other clients take it; the driver does not, and it and the JDK repeat what they do not understand. */
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("^" + POSTGRESQL + "[^?]*@");

    /** A connection that is cut without a word must not hang for ever; what the address says goes before this. */
    private static final Map<String, String> FOR_POSTGRESQL = Map.of(
            "connectTimeout", "10", "socketTimeout", "60", "tcpKeepAlive", "true", "ApplicationName", "ordersync");

    private final String url;
    private final String user;
    private final String password;

    private DatabaseAddress(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * The address that an option names, with the user and the password of the environment. The address is not repeated in
     * a message, for whoever overlooks the help may have put a password into it.
     */
    static DatabaseAddress of(String option, String url, Map<String, String> environment) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith(POSTGRESQL) && !lower.startsWith("jdbc:h2:")) {
            throw new CannotRunException(option
                    + " knows the databases jdbc:postgresql:... and jdbc:h2:..., and not the one of this address.");
        }
        if (lower.contains("password=")) {
            throw new CannotRunException("the address of " + option
                    + " holds a password, which other users of this machine can"
                    + " see on the command line. Put it into the environment variable " + PASSWORD + ".");
        }
        if (USER_IN_ADDRESS.matcher(lower).find()) {
            throw new CannotRunException("the address of " + option
                    + " has an '@', as if user and password stood before it, which PostgreSQL's driver does not"
                    + " understand. Put them into the environment variables " + USER + " and " + PASSWORD + ".");
        }
        return new DatabaseAddress(
                url, environment.getOrDefault(USER, "").strip(), environment.getOrDefault(PASSWORD, ""));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        Properties properties = new Properties();
        if (url.toLowerCase(Locale.ROOT).startsWith(POSTGRESQL)) {
            properties.putAll(FOR_POSTGRESQL);
        }
        if (!name.isEmpty()) {
            properties.setProperty("user", name);
        }
        if (!secret.isEmpty()) {
            properties.setProperty("password", secret);
        }
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return DriverManager.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("This is no wrapper of a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
