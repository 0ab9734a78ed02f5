package io.github.ordersync.examples.webhook;

import io.github.ordersync.client.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks in memory and one thread that does them, for a program that is one process. What is waiting when the process ends is
 * found by the next pass.
 */
public final class WebhookQueue implements WebhookTasks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookQueue.class);

    private record Waiting(String store, WebhookTask task, int attempt, Instant due, long number) {}

    private record Key(String store, WebhookTask task) {}

    private final int capacity;
    private final TimeSource time;
    private final Map<String, WebhookWork> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Waiting> tasks =
            new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparing(Waiting::number));
    private final Set<Key> keys = new HashSet<>();
    private long numbers;
    private boolean closed;
    private @Nullable Thread thread;

    /**
     * An empty queue; nothing is done until {@link #start()} or {@link #doNext()}.
     *
     * @param capacity how many tasks may wait
     * @param time when a further try is due
     * @param work does the tasks, by the name of the store
     */
    public WebhookQueue(int capacity, TimeSource time, Map<String, WebhookWork> work) {
        this.capacity = capacity;
        this.time = time;
        this.work = Map.copyOf(work);
    }

    @Override
    public boolean offer(String store, WebhookTask task) {
        return add(store, task, 1, time.now());
    }

    private boolean add(String store, WebhookTask task, int attempt, Instant due) {
        lock.lock();
        try {
            if (keys.contains(new Key(store, task))) {
                return true;
            }
            if (keys.size() >= capacity) {
                return false;
            }
            keys.add(new Key(store, task));
            tasks.add(new Waiting(store, task, attempt, due, numbers++));
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does the next task that is due, if there is one.
     *
     * @return whether there was one
     */
    public boolean doNext() {
        Optional<Waiting> next = take();
        next.ifPresent(this::work);
        return next.isPresent();
    }

    /**
     * When the next task is due.
     *
     * @return empty when none is waiting
     */
    public Optional<Instant> nextDue() {
        lock.lock();
        try {
            return Optional.ofNullable(tasks.peek()).map(Waiting::due);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Waiting> take() {
        lock.lock();
        try {
            Waiting first = tasks.peek();
            if (first == null || first.due().isAfter(time.now())) {
                return Optional.empty();
            }
            tasks.remove();
            // From here on a webhook that asks for the same is new: it may tell of a later change.
            keys.remove(new Key(first.store(), first.task()));
            return Optional.of(first);
        } finally {
            lock.unlock();
        }
    }

    private void work(Waiting waiting) {
        WebhookWork worker = work.get(waiting.store());
        if (worker == null) {
            LOG.warn("There is no store {} to do {} for", waiting.store(), waiting.task());
            return;
        }
        try {
            worker.run(waiting.task(), waiting.attempt())
                    .ifPresent(wait -> add(
                            waiting.store(),
                            waiting.task(),
                            waiting.attempt() + 1,
                            time.now().plus(wait)));
        } catch (RuntimeException | Error e) {
            // Whatever it is: thrown on, it would end the thread, and with it all later webhooks.
            LOG.error("{} of {} failed and is left to polling", waiting.task(), waiting.store(), e);
        }
    }

    /** Does tasks on a thread of its own until it is closed. */
    public void start() {
        Thread worker = new Thread(this::loop, "webhook-work");
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    private void loop() {
        try {
            while (await()) {
                doNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until something is due; false when the queue is closed. */
    private boolean await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                Waiting first = tasks.peek();
                if (first == null) {
                    changed.await();
                } else {
                    Duration left = Duration.between(time.now(), first.due());
                    if (left.isZero() || left.isNegative()) {
                        return true;
                    }
                    changed.await(left.toMillis() + 1, TimeUnit.MILLISECONDS);
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the task in hand end; what is waiting is left to polling. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        Thread worker = thread;
        if (worker != null) {
            try {
                worker.join(TimeUnit.MINUTES.toMillis(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
