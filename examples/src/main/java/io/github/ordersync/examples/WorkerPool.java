package io.github.ordersync.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.util.Set;

/** The connections of a worker. A few serve many passes: none is held while a service is called. */
final class WorkerPool {

    private static final int MOST = 10;
    private static final int MILLISECONDS = 10_000;

    /**
     * What H2 says on a connection that is lost. It is not the class 08 of the standard that the pool knows, and without
     * this a connection that is used often is never found out.
     */
    private static final Set<String> LOST_BY_H2 = Set.of("90067", "90098", "90121");

    private WorkerPool() {}

    static HikariDataSource open(DatabaseAddress address, int threads) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ordersync");
        config.setDataSource(address);
        config.setMaximumPoolSize(Math.min(threads + 2, MOST));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(MILLISECONDS);
        config.setInitializationFailTimeout(MILLISECONDS);
        config.setExceptionOverride(new Lost());
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CannotRunException("the database of --database cannot be reached: " + cause.getMessage());
        }
    }

    private static final class Lost implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException e) {
            return LOST_BY_H2.contains(String.valueOf(e.getSQLState())) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
