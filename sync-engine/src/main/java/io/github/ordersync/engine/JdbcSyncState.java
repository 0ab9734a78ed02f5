package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** States in a database: one table for the values of all stores, one for their leases. */
final class JdbcSyncState extends BufferedSyncState {

    private final Database database;
    private final String store;

    JdbcSyncState(DataSource dataSource) {
        this(new Database(dataSource), "");
    }

    private JdbcSyncState(Database database, String store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public SyncState forStore(String name) {
        return new JdbcSyncState(database, name);
    }

    @Override
    Lease take(Duration length, TimeSource time) {
        database.prepare();
        return JdbcLease.take(database, store, length, time);
    }

    @Override
    Map<String, String> read() {
        database.prepare();
        return database.inTransaction("read", connection -> {
            Map<String, String> values = new HashMap<>();
            try (PreparedStatement select = Database.statement(
                    connection, "SELECT name, content FROM ordersync_state WHERE store = ?", JsonText.key(store))) {
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        values.put(rows.getString(1), JsonText.unescape(rows.getString(2)));
                    }
                }
            }
            return values;
        });
    }

    /** In one transaction with the proof that the lease is still held: two passes never mix what they remember. */
    @Override
    void write(Map<String, String> all, Iterable<String> changed, Lease lease) {
        database.inTransaction("write", connection -> {
            ((JdbcLease) lease).prove(connection);
            try (PreparedStatement delete =
                            Database.statement(connection, "DELETE FROM ordersync_state WHERE store = ? AND name = ?");
                    PreparedStatement insert = Database.statement(
                            connection, "INSERT INTO ordersync_state (store, name, content) VALUES (?, ?, ?)")) {
                for (String name : changed) {
                    delete.setString(1, JsonText.key(store));
                    delete.setString(2, name);
                    delete.addBatch();
                    String value = all.get(name);
                    if (value != null) {
                        insert.setString(1, JsonText.key(store));
                        insert.setString(2, name);
                        insert.setString(3, JsonText.escape(value));
                        insert.addBatch();
                    }
                }
                delete.executeBatch();
                insert.executeBatch();
            }
            return all;
        });
    }
}
