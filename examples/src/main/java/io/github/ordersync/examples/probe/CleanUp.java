package io.github.ordersync.examples.probe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What has to be undone, last first. An experiment announces a thing before it makes it, so that it is found even when
 * the answer to its making was lost.
 */
final class CleanUp {

    /** Undoes one thing; does nothing where it is not there. */
    @FunctionalInterface
    interface Undo {
        /** Whether it is gone; false where the service keeps it, as was said beforehand. */
        boolean done();
    }

    private record Entry(String what, Undo undo) {}

    private final Deque<Entry> stack = new ArrayDeque<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    void later(String what, Undo undo) {
        stack.push(new Entry(what, undo));
    }

    void later(String what, Runnable undo) {
        later(what, () -> {
            undo.run();
            return true;
        });
    }

    /** Undoes everything; one failure keeps none of the others. */
    void run() {
        // An interrupted program still tidies up: each call would end at once otherwise.
        boolean interrupted = Thread.interrupted();
        try {
            while (!stack.isEmpty()) {
                Entry entry = stack.pop();
                try {
                    if (!entry.undo().done()) {
                        kept.add(entry.what());
                    }
                } catch (RuntimeException e) {
                    failed.add(entry.what() + ": " + Attempt.shortened(String.valueOf(e.getMessage())));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What could not be undone, and why. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    /** What the service keeps for ever, as was said beforehand. */
    List<String> kept() {
        return List.copyOf(kept);
    }
}
