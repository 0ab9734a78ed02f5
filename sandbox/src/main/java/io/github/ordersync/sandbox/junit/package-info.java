/** The sandbox in JUnit 5 tests. Needs {@code junit-jupiter-api}, which every such test has. */
@NullMarked
package io.github.ordersync.sandbox.junit;

import org.jspecify.annotations.NullMarked;
