package io.github.ordersync.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is to go wrong. Each planned fault meets one call, in the order in which they were planned. */
public final class Faults {

    private record Planned(Predicate<ReceivedCall> which, Fault fault) {}

    private final Lock lock;
    private final List<Planned> planned = new ArrayList<>();

    Faults(Lock lock) {
        this.lock = lock;
    }

    /**
     * Lets the next call of a kind fail.
     *
     * @param which the kind of call
     * @param fault what goes wrong
     * @return this
     */
    public Faults failNext(Predicate<ReceivedCall> which, Fault fault) {
        return failNext(which, fault, 1);
    }

    /**
     * Lets the next calls of a kind fail.
     *
     * @param which the kind of call
     * @param fault what goes wrong
     * @param times how many calls fail, at least 1
     * @return this
     * @throws IllegalArgumentException if {@code times} is below 1
     */
    public Faults failNext(Predicate<ReceivedCall> which, Fault fault, int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ", expected at least 1");
        }
        lock.lock();
        try {
            for (int i = 0; i < times; i++) {
                planned.add(new Planned(which, fault));
            }
        } finally {
            lock.unlock();
        }
        return this;
    }

    /**
     * How many planned faults have not met a call yet.
     *
     * @return the number, 0 when all have happened
     */
    public int pending() {
        lock.lock();
        try {
            return planned.size();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the faults that have not happened yet. */
    public void clear() {
        lock.lock();
        try {
            planned.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Called with the lock held. */
    @Nullable
    Fault take(ReceivedCall call) {
        Iterator<Planned> all = planned.iterator();
        while (all.hasNext()) {
            Planned next = all.next();
            if (next.which().test(call)) {
                all.remove();
                return next.fault();
            }
        }
        return null;
    }
}
