package io.github.ordersync.engine.fleet;

import io.github.ordersync.engine.Flow;
import java.util.Set;

/**
 * What the schedule has to know of a pass that has ended.
 *
 * @param kind how
 * @param stopped flows that were given up because a service failed
 * @param unfinished flows that are to go on at once
 * @param pause how long the service wants to be left alone, in nanoseconds; 0 when it said nothing
 */
record PassEnd(Kind kind, Set<Flow> stopped, Set<Flow> unfinished, long pause) {

    enum Kind {
        /** It came to its end, perhaps without some of its flows. */
        DONE,
        /** Another process has the store. */
        TAKEN,
        /** Nothing could be done. */
        FAILED,
        /** Nothing could be done, and soon it will be no better. */
        REFUSED
    }

    static final PassEnd DONE = new PassEnd(Kind.DONE, Set.of(), Set.of(), 0);
    static final PassEnd TAKEN = new PassEnd(Kind.TAKEN, Set.of(), Set.of(), 0);
    static final PassEnd REFUSED = new PassEnd(Kind.REFUSED, Set.of(), Set.of(), 0);

    static PassEnd failed(long pause) {
        return new PassEnd(Kind.FAILED, Set.of(), Set.of(), pause);
    }
}
