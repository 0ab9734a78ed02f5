/**
 * A {@link io.github.ordersync.engine.SyncReport} as text for a log, as JSON for other programs, and as a page for people.
 */
@NullMarked
package io.github.ordersync.engine.report;

import org.jspecify.annotations.NullMarked;
