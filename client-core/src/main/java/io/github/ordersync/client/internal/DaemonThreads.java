package io.github.ordersync.client.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for calls that nobody wants to wait for. None of them keeps a JVM alive, and none stays when it is idle. */
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
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object named = type.getMethod("name", String.class).invoke(builder, NAME);
            Object factory = type.getMethod("factory").invoke(named);
            return (Executor)
                    Executors.class.getMethod(perTask, ThreadFactory.class).invoke(null, factory);
        } catch (NoSuchMethodException | ClassNotFoundException | IllegalAccessException e) {
            return few(); // Java 17 to 20
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("This JVM cannot make virtual threads.", e);
        }
    }

    private static Executor few() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                MOST, MOST, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DaemonThreads::daemon);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, NAME);
        thread.setDaemon(true);
        return thread;
    }
}
