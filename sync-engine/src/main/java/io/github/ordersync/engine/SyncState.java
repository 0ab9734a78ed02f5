package io.github.ordersync.engine;

import io.github.ordersync.client.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What a pass remembers for the next one, to save calls. Losing it, or going back to an older one, costs calls and
 * nothing else: what has been done is read from the two services.
 *
 * <p>An engine asks for the part of its store once, takes the {@linkplain #acquire lease} of it for each pass, reads and
 * writes, {@linkplain #flush() flushes} after each flow and at the end, and gives the lease back. Whoever keeps states elsewhere
 * implements this interface; the three short methods are enough where one process runs the passes of one store.
 */
public interface SyncState {

    /**
     * Reads.
     *
     * @param key a text
     * @return the value, where there is one
     * @throws SyncStateException if the state cannot be read
     */
    Optional<String> get(String key);

    /**
     * Remembers.
     *
     * @param key a text
     * @param value the value
     */
    void put(String key, String value);

    /**
     * Forgets.
     *
     * @param key a text
     */
    void remove(String key);

    /**
     * The part of this state that belongs to one store; what others remember does not show in it.
     *
     * @param store names the Order Desk store and the Unleashed account
     * @return by default this state itself, which then must not be given to engines of several stores
     */
    default SyncState forStore(String store) {
        return this;
    }

    /**
     * Takes the sole right to run passes, where other processes share this state, and reads the state anew.
     *
     * @param length for how long the right lasts when nothing more is heard of this process
     * @param time clock of the pass; whether a lease has run out is decided where the lease is kept, by one clock for all
     * @return the lease, to be closed at the end of the pass; by default one that is never lost
     * @throws LeaseTakenException if another pass has it
     * @throws SyncStateException if the state cannot be read, or is not one
     */
    default Lease acquire(Duration length, TimeSource time) {
        return Lease.none();
    }

    /**
     * Makes what was put and removed last. A process that is killed before loses what it has put since the last flush: calls, no
     * order.
     *
     * @throws SyncStateException if the state cannot be written; what was put is still there for the next flush
     */
    default void flush() {}

    /**
     * A state that ends with the process, for one store.
     *
     * @return an empty state, safe for use by several threads
     */
    static SyncState inMemory() {
        return new InMemorySyncState();
    }

    /**
     * A state in a file of one store: JSON that people can read, for its owner's eyes only where the file system knows owners. It
     * is replaced as a whole: a crash at any moment leaves the old one or the new one. A file that is torn, of
     * another store, of a newer version or something else altogether is refused and never overwritten; delete it to start anew.
     *
     * <p>A pass holds a lock on a second file beside it, {@code *.lock}, which stays there. The operating system lets go
     * of the lock when the process ends, however it ends. Network file systems do not all keep such locks; use {@link #jdbc}
     * for several machines.
     *
     * @param file need not exist yet; its folder must
     * @return the state, safe for use by several threads
     */
    static SyncState file(Path file) {
        return new FileSyncState(file, "");
    }

    /**
     * States in a database, H2 or PostgreSQL: one for all stores and all processes. The tables {@code ordersync_state} and
     * {@code ordersync_lease} are made when they are missing and the user is allowed to.
     *
     * <p>A pass holds a row of the second table and extends it with its calls; whether it has run out is decided by the
     * database's clock. When a process is killed, another takes over after the time that {@link SyncEngine.Builder#lease} names. No
     * connection is held while the services are called.
     *
     * @param database gives connections, best a pool
     * @return the states, safe for use by several threads
     */
    static SyncState jdbc(DataSource database) {
        return new JdbcSyncState(database);
    }
}
