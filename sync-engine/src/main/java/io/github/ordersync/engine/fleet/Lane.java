package io.github.ordersync.engine.fleet;

/** Which stores wait for the same places. */
enum Lane {
    /** Stores whose last pass went well and was quick; the others cannot take their places. */
    NORMAL,
    /** The last pass took long. Shares the slow places with {@link #FAILED}, by turns. */
    LONG,
    /** The last pass failed. */
    FAILED
}
