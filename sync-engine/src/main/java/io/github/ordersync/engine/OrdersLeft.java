package io.github.ordersync.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * The orders that a listing of the export folders found and the pass left to be sent later: refused, failed, or not come to.
 * Orders that were sent or canceled, or of which nothing is to be sent, are not among them, whatever folder they are in.
 *
 * @param waiting how many
 * @param refused how many of them were refused: they wait for a person
 * @param oldest when the oldest of them was added to Order Desk; empty when none is left or none has a date
 * @param complete whether the folders were listed to the end; otherwise there may be more orders, as a rule younger ones
 */
public record OrdersLeft(long waiting, long refused, Optional<Instant> oldest, boolean complete) {}
