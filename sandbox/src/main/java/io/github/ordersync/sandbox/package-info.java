/**
 * Both services in memory: for the examples, for tests and for trying things out without an account. Start at {@link
 * io.github.ordersync.sandbox.Sandbox}, in JUnit tests at {@link io.github.ordersync.sandbox.junit.SandboxExtension}.
 *
 * <pre>{@code
 * sandbox.orderDesk().newOrder().item("MUG", "Mug", "12.50", 2).shipping("Ada", "Byron").add();
 * }</pre>
 *
 * <p>{@link io.github.ordersync.sandbox.UnleashedSide} and {@link io.github.ordersync.sandbox.OrderDeskSide} are what people
 * do there and what is in it; {@link io.github.ordersync.sandbox.Faults} what goes wrong; {@link
 * io.github.ordersync.sandbox.Calls} what was called.
 *
 * <p>Everything works on raw JSON trees and never on the clients' models, so that the stand-in cannot share a
 * misunderstanding with them. Where the real services' behaviour is not known for sure, the code says in a comment
 * whether it is documented, seen in recorded answers, inferred, or weak.
 */
@NullMarked
package io.github.ordersync.sandbox;

import org.jspecify.annotations.NullMarked;
