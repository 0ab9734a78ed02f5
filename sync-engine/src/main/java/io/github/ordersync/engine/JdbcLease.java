package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row with an owner and an end. Whether it has ended is decided by the database's clock alone; the process only measures
 * how long ago it was extended, by a clock that never goes back.
 */
final class JdbcLease implements Lease {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcLease.class);

    private static final String EXPIRY = "CURRENT_TIMESTAMP + CAST(? AS INTEGER) * INTERVAL '1' SECOND";

    /** Somebody's row may be given back between the attempt to take it and the look at its owner. */
    private static final int ATTEMPTS = 5;

    private record Row(String owner, Instant until) {}

    private final Database database;
    private final String store;
    private final String token = UUID.randomUUID().toString();
    private final Duration length;
    private final TimeSource time;
    private final ReentrantLock extending = new ReentrantLock();
    private volatile long extendedAt;
    private volatile boolean lost;

    private JdbcLease(Database database, String store, Duration length, TimeSource time) {
        this.database = database;
        this.store = store;
        this.length = length;
        this.time = time;
        this.extendedAt = time.nanoTime();
    }

    static JdbcLease take(Database database, String store, Duration length, TimeSource time) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            JdbcLease lease = new JdbcLease(database, store, length, time);
            if (lease.update() || lease.insert()) {
                return lease;
            }
            Optional<Row> other = lease.other();
            if (other.isPresent()) {
                Row row = other.get();
                throw new LeaseTakenException(
                        "Another pass of " + store + " is running: " + row.owner + ". Unless it goes on, it ends at "
                                + row.until + ". Nothing was done; try again then.",
                        row.owner,
                        row.until);
            }
        }
        throw new SyncStateException(
                "The lease of " + store + " goes from hand to hand; it could not be had in " + ATTEMPTS + " attempts.");
    }

    private boolean update() {
        return database.inTransaction("take the lease of", connection -> {
                    try (PreparedStatement update = Database.statement(
                            connection,
                            "UPDATE ordersync_lease SET owner = ?, token = ?, expires_at = " + EXPIRY
                                    + " WHERE store = ? AND expires_at <= CURRENT_TIMESTAMP")) {
                        update.setString(1, JsonText.key(ThisProcess.name()));
                        update.setString(2, token);
                        update.setLong(3, length.toSeconds());
                        update.setString(4, JsonText.key(store));
                        return update.executeUpdate();
                    }
                })
                == 1;
    }

    /** The first pass of a store makes the row; it is never deleted. */
    private boolean insert() {
        try {
            database.once(connection -> {
                try (PreparedStatement insert = Database.statement(
                        connection,
                        "INSERT INTO ordersync_lease (store, owner, token, expires_at) VALUES (?, ?, ?, " + EXPIRY
                                + ")")) {
                    insert.setString(1, JsonText.key(store));
                    insert.setString(2, JsonText.key(ThisProcess.name()));
                    insert.setString(3, token);
                    insert.setLong(4, length.toSeconds());
                    return insert.executeUpdate();
                }
            });
            return true;
        } catch (SQLException e) {
            // Class 23: there is such a row. Class 40: somebody else was at it.
            if (Database.isOf("23", e) || Database.isOf("40", e)) {
                return false;
            }
            throw Database.failed("take the lease of", e);
        }
    }

    private Optional<Row> other() {
        return database.inTransaction("look at the lease of", connection -> {
            try (PreparedStatement select = Database.statement(
                            connection,
                            "SELECT owner, expires_at FROM ordersync_lease"
                                    + " WHERE store = ? AND expires_at > CURRENT_TIMESTAMP",
                            JsonText.key(store));
                    ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        });
    }

    @Override
    public void check() {
        if (lost) {
            throw taken();
        }
        if (!isOlderThan(length.dividedBy(3))) {
            return;
        }
        extending.lock();
        try {
            if (isOlderThan(length.dividedBy(3))) {
                extend();
            }
        } finally {
            extending.unlock();
        }
    }

    /** A database that cannot be reached for a while is no reason to stop as long as the lease cannot have run out. */
    private void extend() {
        long before = time.nanoTime();
        try {
            database.inTransaction("extend the lease of", connection -> {
                prove(connection);
                return token;
            });
            extendedAt = before;
        } catch (LeaseLostException e) {
            throw e;
        } catch (SyncStateException e) {
            if (isOlderThan(length.dividedBy(3).multipliedBy(2))) {
                lost = true;
                throw new LeaseLostException(
                        "The lease of " + store
                                + " could not be extended in time, so another pass may be running; this one"
                                + " stops. " + e.getMessage(),
                        e);
            }
            LOG.warn("The lease of {} could not be extended yet: {}", store, e.getMessage());
        }
    }

    /** Extends it, or finds that it is another's. The row stays locked until the transaction ends. */
    void prove(Connection connection) throws SQLException {
        try (PreparedStatement update = Database.statement(
                connection, "UPDATE ordersync_lease SET expires_at = " + EXPIRY + " WHERE token = ? AND store = ?")) {
            update.setLong(1, length.toSeconds());
            update.setString(2, token);
            update.setString(3, JsonText.key(store));
            if (update.executeUpdate() == 0) {
                lost = true;
                throw taken();
            }
        }
    }

    private LeaseLostException taken() {
        return new LeaseLostException("The lease of " + store
                + " ran out and another pass has taken over; this one stops, and the other does the rest.");
    }

    private boolean isOlderThan(Duration age) {
        return time.nanoTime() - extendedAt >= age.toNanos();
    }

    @Override
    public void close() {
        if (lost) {
            return;
        }
        try {
            database.inTransaction("give back the lease of", connection -> {
                try (PreparedStatement update = Database.statement(
                        connection,
                        "UPDATE ordersync_lease SET expires_at = CURRENT_TIMESTAMP WHERE token = ? AND store = ?",
                        token,
                        JsonText.key(store))) {
                    return update.executeUpdate();
                }
            });
        } catch (SyncStateException e) {
            LOG.warn("The lease of {} runs out by itself: {}", store, e.getMessage());
        }
    }
}
