package io.github.ordersync.benchmarks;

import io.github.ordersync.engine.SyncReport;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Locale;

/** How calls, time and memory grow from 1,000 to 100,000 orders in one export. */
public final class Growth {

    private Growth() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Backlog.run(5_000, 10); // what is not compiled yet would make small numbers look slow
        System.out.printf(
                "%12s %12s %16s %22s %16s%n", "orders", "calls", "calls per order", "processor per order", "heap held");
        for (int orders : new int[] {1_000, 10_000, 100_000}) {
            long start = processor();
            SyncReport export = Backlog.run(orders, 10).export();
            Duration busy = Duration.ofNanos(processor() - start);
            System.out.printf(
                    Locale.ROOT,
                    "%,12d %,12d %16.4f %19.1f us %13.1f MB%n",
                    orders,
                    export.totalCalls(),
                    (double) export.totalCalls() / orders,
                    busy.toNanos() / 1000.0 / orders,
                    held(export) / 1048576.0);
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** What is alive after a pass, its report included. */
    private static long held(SyncReport report) {
        System.gc();
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                used += pool.getCollectionUsage().getUsed();
            }
        }
        return report.outcomes().isEmpty() ? 0 : used;
    }
}
