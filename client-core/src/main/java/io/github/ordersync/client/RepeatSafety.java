package io.github.ordersync.client;

/** What happens when the same call reaches a service twice. */
public enum RepeatSafety {
    /** A read: repeated freely. */
    SAFE,
    /** A write that has the effect of one when it is made twice: repeated after a failure. */
    REPEATABLE,
    /** A create without a key: never sent again once it may have reached the service. */
    ONCE
}
