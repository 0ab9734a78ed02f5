package io.github.ordersync.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.error.CallInterruptedException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a call from a resource method to the wire and back. */
public final class Pipeline {

    private final URI base;
    private final JsonMapper json;
    private final Duration deadline;
    private final TimeSource time;
    private final RetryLoop attempts;
    private final Verdict verdict;

    /**
     * What a pipeline is made of.
     *
     * @param base the service's address, without a slash at the end
     * @param json how bodies are written and read
     * @param dialect what is special about the service
     * @param limiter when the next attempt may go out
     * @param options how calls are made
     */
    public record Parts(URI base, JsonMapper json, Dialect dialect, RateLimiter limiter, ClientOptions options) {}

    /**
     * Builds the pipeline.
     *
     * @param parts what it is made of
     */
    public Pipeline(Parts parts) {
        this.base = parts.base;
        this.json = parts.json;
        ClientOptions options = parts.options;
        this.deadline = options.deadline();
        this.time = options.time();
        // Built from the wire upwards; a call passes the layers in the opposite order.
        // Signed anew for each attempt, right before it is sent within what is left of the deadline.
        CallListener listener = ListenerGuard.all(List.of(options.listener()));
        Channel channel = new TransportChannel(parts.dialect, options);
        // Measured and reported, without the wait for the rate limit.
        channel = new ObservedChannel(parts.dialect, listener, time, channel);
        // Held back by the rate limit, which learns from each answer.
        channel = new RateLimitedChannel(parts.dialect.service(), parts.limiter, listener, time, channel);
        // Repeated where that is allowed; neither a wait nor a repeat outlives the deadline.
        this.attempts = new RetryLoop(options.retryPolicy(), parts.dialect, time, options.random(), channel);
        // What comes back is judged once, after the last attempt.
        this.verdict = new Verdict(parts.dialect, json, listener);
    }

    /**
     * Makes one call.
     *
     * @param endpoint which
     * @param query the query
     * @param body what to send as JSON, or null for no body
     * @param pathArguments fill the holes of the endpoint's path
     * @return the answer, 2xx
     * @throws io.github.ordersync.client.error.ApiException whatever went wrong
     */
    public Answer call(Endpoint endpoint, Query query, @Nullable Object body, Object... pathArguments) {
        Exchange exchange = new Exchange(
                endpoint,
                address(endpoint, query, pathArguments),
                query,
                encode(endpoint, body),
                0,
                time.nanoTime() + deadline.toNanos());
        try {
            return verdict.of(endpoint, attempts.send(exchange));
        } catch (RetryLoop.Interrupted e) {
            Thread.currentThread().interrupt();
            throw verdict.told(new CallInterruptedException(verdict.failed(endpoint, e.attempt()), e.getCause()));
        }
    }

    private URI address(Endpoint endpoint, Query query, Object... pathArguments) {
        String encoded = query.encoded();
        return URI.create(base + endpoint.pathWith(pathArguments) + (encoded.isEmpty() ? "" : "?" + encoded));
    }

    private byte[] encode(Endpoint endpoint, @Nullable Object body) {
        if (body == null) {
            return new byte[0];
        }
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            // Jackson's own message may quote the value.
            throw new IllegalArgumentException(endpoint.name() + ": the body cannot be written as JSON ("
                    + e.getClass().getSimpleName() + ").");
        }
    }
}
