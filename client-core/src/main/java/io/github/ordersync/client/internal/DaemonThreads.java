package io.github.ordersync.client.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads of our own. None of them keeps a JVM alive, and none stays when it is idle. */
public final class DaemonThreads {

    private static final int MOST = 16;
    private static final String NAME = "ordersync-call";

    private DaemonThreads() {}

    /**
     * Virtual threads where the JVM has them, else a few platform threads.
     *
     * @return an executor that needs no closing
     */
    public static Executor executor() {
        return executor("newThreadPerTaskExecutor");
    }

    /** {@code perTask}: the name of a method of Java 21, so that its absence can be tested on any JVM. */
    static Executor executor(String perTask) {
        try {
            return (Executor)
                    Executors.class.getMethod(perTask, ThreadFactory.class).invoke(null, virtual(NAME));
        } catch (ReflectiveOperationException e) {
            return orFail(e, () -> few(MOST, NAME));
        }
    }

    /**
     * Makes virtual threads where the JVM has them, else platform threads. Who uses it sees to their number.
     *
     * @param name of every thread
     * @return a factory of threads that do not keep the JVM alive
     */
    public static ThreadFactory factory(String name) {
        try {
            return virtual(name);
        } catch (ReflectiveOperationException e) {
            return orFail(e, () -> task -> daemon(task, name));
        }
    }

    private static ThreadFactory virtual(String name) throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        Class<?> type = Class.forName("java.lang.Thread$Builder");
        Object named = type.getMethod("name", String.class).invoke(builder, name);
        return (ThreadFactory) type.getMethod("factory").invoke(named);
    }

    /** Java 17 to 20 do not have the methods; where they are there and fail, something is wrong. */
    private static <T> T orFail(ReflectiveOperationException e, Supplier<T> otherwise) {
        if (e instanceof InvocationTargetException) {
            throw new IllegalStateException("This JVM cannot make virtual threads.", e);
        }
        return otherwise.get();
    }

    /** So many threads at most, which take the tasks in order. */
    static Executor few(int most, String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> daemon(task, name));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
