package io.github.ordersync.client;

/** Whether a call may be slowed down when calls become scarce. */
public enum CallPriority {
    /** Somebody waits for it: goes out as soon as the rate limit allows it. */
    NORMAL,
    /** Able to wait, such as a nightly comparison: spread over the rest of the month when 95 % of a monthly quota is used. */
    LOW
}
