package io.github.ordersync.sandbox;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A call as it arrives, before it is worked on: what a fault is chosen by. The conditions made here can be combined with
 * {@link Predicate#and} and {@link Predicate#or}.
 *
 * @param service the service that was called
 * @param method the HTTP method
 * @param path the path without the query, such as {@code /SalesOrders} or {@code /api/v2/orders}
 */
public record ReceivedCall(Service service, String method, String path) {

    /**
     * Every call.
     *
     * @return the condition
     */
    public static Predicate<ReceivedCall> any() {
        return call -> true;
    }

    /**
     * Calls to one of the services.
     *
     * @param service the service
     * @return the condition
     */
    public static Predicate<ReceivedCall> to(Service service) {
        return call -> call.service() == service;
    }

    /**
     * Calls with a method to a path.
     *
     * @param method the HTTP method
     * @param pattern the path, where {@code *} stands for anything but a slash and {@code **} for anything; case makes
     *     no difference
     * @return the condition
     */
    public static Predicate<ReceivedCall> with(String method, String pattern) {
        Predicate<String> path = pathLike(pattern);
        return call -> call.method().equalsIgnoreCase(method) && path.test(call.path());
    }

    /**
     * Calls that write: all but GET.
     *
     * @return the condition
     */
    public static Predicate<ReceivedCall> writes() {
        return call -> !call.method().equalsIgnoreCase("GET");
    }

    static Predicate<String> pathLike(String pattern) {
        String regex = Pattern.quote(pattern).replace("**", "\\E.+\\Q").replace("*", "\\E[^/]+\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).asMatchPredicate();
    }
}
