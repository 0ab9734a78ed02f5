package io.github.ordersync.examples.probe;

/**
 * The smallest harmless way to find out about one assumption.
 *
 * @param assumption what it is about
 * @param run does it; whatever it throws leaves the assumption undecided
 */
record Experiment(Assumption assumption, Run run) {

    /** Makes what it needs, looks, and says what it saw. What it makes it hands to the {@link CleanUp} first. */
    @FunctionalInterface
    interface Run {
        Verdict verdict() throws InterruptedException;
    }
}
