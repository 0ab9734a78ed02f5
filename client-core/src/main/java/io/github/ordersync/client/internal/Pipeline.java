package io.github.ordersync.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.error.CallInterruptedException;
import java.net.URI;
import java.time.Duration;
import java.util.function.DoubleSupplier;
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
     * @param transport carries one exchange
     * @param limiter when the next attempt may go out
     * @param retry how often and how patiently a call is repeated
     * @param deadline how long one call may take in all: waits, repeats, headers and bodies
     * @param time clock and sleep
     * @param random numbers from 0 (inclusive) to 1 (exclusive), for the jitter of waits
     * @param listener hears of every attempt
     */
    public record Parts(
            URI base,
            JsonMapper json,
            Dialect dialect,
            Transport transport,
            RateLimiter limiter,
            RetryPolicy retry,
            Duration deadline,
            TimeSource time,
            DoubleSupplier random,
            CallListener listener) {}

    /**
     * Builds the pipeline.
     *
     * @param parts what it is made of
     */
    public Pipeline(Parts parts) {
        this.base = parts.base;
        this.json = parts.json;
        this.deadline = parts.deadline;
        this.time = parts.time;
        // From the wire upwards. A call passes these layers in the opposite order:
        // first it is repeated where that is allowed (a wait or a repeat never outlives the deadline),
        RetryLoop loop;
        // each attempt waits for the rate limit, which learns from each answer,
        Channel limited;
        // is measured and reported without that wait,
        Channel observed;
        // and is signed anew right before it is sent within what is left of the deadline.
        Channel wire = new TransportChannel(parts.transport, parts.dialect, parts.time);
        observed = new ObservedChannel(parts.dialect, parts.listener, parts.time, wire);
        limited = new RateLimitedChannel(parts.limiter, parts.time, observed);
        loop = new RetryLoop(parts.retry, parts.dialect, parts.time, parts.random, limited);
        this.attempts = loop;
        // What comes back is judged once, after the last attempt.
        this.verdict = new Verdict(parts.dialect, json);
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(verdict.failed(endpoint, 1), e);
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
