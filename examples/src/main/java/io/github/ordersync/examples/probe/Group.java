package io.github.ordersync.examples.probe;

import java.util.List;

/** Experiments that share what they make. They run in their order; what they made is cleaned up after the last one. */
@FunctionalInterface
interface Group {

    List<Experiment> experiments();
}
