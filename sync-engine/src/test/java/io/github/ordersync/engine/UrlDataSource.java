package io.github.ordersync.engine;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to an address, which may be out of reach for a while. */
final class UrlDataSource implements DataSource {

    private final String url;
    private final List<Connection> given = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    UrlDataSource(String url) {
        this.url = url;
    }

    void down(boolean value) {
        down = value;
    }

    /** How many connections were asked for so far. */
    int given() {
        return given.size();
    }

    /** How many of them are in use. */
    long held() throws SQLException {
        long held = 0;
        for (Connection connection : given) {
            held += connection.isClosed() ? 0 : 1;
        }
        return held;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (down) {
            throw new SQLException("down, says the test", "08001");
        }
        Connection connection = DriverManager.getConnection(url);
        given.add(connection);
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
