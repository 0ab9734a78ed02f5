/**
 * Both services in memory: for the examples, for tests and for trying things out without an account.
 *
 * <p>Everything works on raw JSON trees and never on the clients' models, so that the stand-in cannot share a
 * misunderstanding with them. Where the real services' behaviour is not known for sure, the code says in a comment
 * whether it is documented, seen in recorded answers, inferred, or weak.
 */
@NullMarked
package io.github.ordersync.sandbox;

import org.jspecify.annotations.NullMarked;
