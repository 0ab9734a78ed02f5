package io.github.ordersync.examples.probe;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.RequestRefusedException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the service took a request. Any failure but a clear refusal says nothing about the assumption and is thrown on.
 *
 * @param accepted whether it was taken
 * @param seen the service's words, shortened
 */
record Attempt(boolean accepted, String seen) {

    private static final int LONGEST = 160;

    static Attempt of(Supplier<? extends @Nullable Object> call) {
        return doing(() -> {
            Object unused = call.get();
        });
    }

    static Attempt doing(Runnable call) {
        try {
            call.run();
            return new Attempt(true, "accepted");
        } catch (RequestRefusedException e) {
            String why = e.problems().isEmpty() ? "without a reason" : String.join(" ", e.problems());
            return new Attempt(false, "refused" + status(e) + ": " + shortened(why));
        } catch (NotFoundException e) {
            return new Attempt(false, "not found" + status(e));
        }
    }

    private static String status(ApiException failure) {
        return failure.status().isPresent() ? " (" + failure.status().getAsInt() + ")" : "";
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
