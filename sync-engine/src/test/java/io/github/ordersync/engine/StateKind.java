package io.github.ordersync.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A place where states last, empty at first. Several states on it are as many processes, as far as one JVM can be. */
abstract class StateKind implements AutoCloseable {

    static final String STORE = "Order Desk store 1, Unleashed account 0a1b2c3d4e5f";

    private final String name;

    StateKind(String name) {
        this.name = name;
    }

    /** All that there are on this machine. */
    static List<StateKind> all() {
        List<StateKind> kinds = new ArrayList<>(List.of(new OnDisk()));
        kinds.addAll(databases());
        return kinds;
    }

    /** H2, and PostgreSQL where there is one. */
    static List<InDatabase> databases() {
        List<InDatabase> kinds = new ArrayList<>(List.of(new InDatabase("H2", h2())));
        postgresql().ifPresent(source -> kinds.add(new InDatabase("PostgreSQL", source)));
        return kinds;
    }

    /** As another process would open it. */
    abstract SyncState open();

    abstract SyncState openFor(String store);

    /** As it is given to an engine, which asks for the part of its store. */
    abstract SyncState openUnbound();

    @Override
    public abstract void close();

    @Override
    public String toString() {
        return name;
    }

    static final class OnDisk extends StateKind {
        private final Path folder;

        OnDisk() {
            super("file");
            try {
                folder = Files.createTempDirectory("ordersync-state");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path file() {
            return folder.resolve("state.json");
        }

        @Override
        SyncState open() {
            return openFor(STORE);
        }

        @Override
        SyncState openFor(String store) {
            Path file = store.equals(STORE)
                    ? file()
                    : folder.resolve(UUID.nameUUIDFromBytes(store.getBytes(StandardCharsets.UTF_8)) + ".json");
            return SyncState.file(file).forStore(store);
        }

        @Override
        SyncState openUnbound() {
            return SyncState.file(file());
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final class InDatabase extends StateKind {
        private final UrlDataSource dataSource;

        InDatabase(String name, UrlDataSource dataSource) {
            super(name);
            this.dataSource = dataSource;
            // A database that lives longer than a test.
            execute("DROP TABLE IF EXISTS ordersync_state", "DROP TABLE IF EXISTS ordersync_lease");
        }

        UrlDataSource dataSource() {
            return dataSource;
        }

        @Override
        SyncState open() {
            return openFor(STORE);
        }

        @Override
        SyncState openFor(String store) {
            return openUnbound().forStore(store);
        }

        @Override
        SyncState openUnbound() {
            return SyncState.jdbc(dataSource);
        }

        void execute(String... statements) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        /** As if its time were up by the clock of the database. */
        void leaseRunsOut() {
            execute("UPDATE ordersync_lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' SECOND");
        }

        @Override
        public void close() {
            execute("DROP TABLE IF EXISTS ordersync_state", "DROP TABLE IF EXISTS ordersync_lease");
        }
    }

    /** Each a new one. By itself it lets nobody wait for another's row longer than 2 s, which a busy machine may take. */
    static UrlDataSource h2() {
        return new UrlDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000");
    }

    /** None where the build was not told of one. */
    static Optional<UrlDataSource> postgresql() {
        return Optional.of(System.getProperty("postgresql.url", ""))
                .filter(url -> !url.isBlank())
                .map(UrlDataSource::new);
    }
}
