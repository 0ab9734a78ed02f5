package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.SyncReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** What a listener was told, and a way to wait for it. */
final class Heard implements FleetListener {

    /** One thing that it was told. */
    record Told(FleetPass pass, List<SyncReport> reports, Throwable failure, String thread) {
        String store() {
            return pass.store();
        }
    }

    private final List<Told> all = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();

    @Override
    public void onPass(FleetPass pass, List<SyncReport> reports) {
        hear(new Told(pass, reports, null, Thread.currentThread().toString()));
    }

    @Override
    public void onFailure(FleetPass pass, Throwable failure) {
        hear(new Told(pass, List.of(), failure, Thread.currentThread().toString()));
    }

    @Override
    public void onTaken(FleetPass pass, LeaseTakenException taken) {
        onFailure(pass, taken);
    }

    private void hear(Told told) {
        lock.lock();
        try {
            all.add(told);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many of these were told; the test's own time limit ends a wait in vain. */
    List<Told> await(int number, Predicate<Told> which) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (all.stream().filter(which).count() < number) {
                more.await();
            }
            return all.stream().filter(which).toList();
        } finally {
            lock.unlock();
        }
    }

    List<Told> await(int number, String store) throws InterruptedException {
        return await(number, told -> told.store().equals(store));
    }
}
