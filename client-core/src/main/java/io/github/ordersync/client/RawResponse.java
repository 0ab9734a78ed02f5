package io.github.ordersync.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a call returned, with what went over the wire for it.
 *
 * @param <T> what the call returns
 */
public final class RawResponse<T extends @Nullable Object> {

    /** Headers that hold neither a credential nor personal data. */
    private static final Set<String> HARMLESS = Set.of(
            "allow",
            "content-length",
            "content-type",
            "date",
            "retry-after",
            "server",
            "x-retry-after",
            "x-tokens-remaining");

    private final T value;
    private final List<Attempt> attempts;

    private RawResponse(T value, List<Attempt> attempts) {
        this.value = value;
        this.attempts = attempts;
    }

    /**
     * One attempt.
     *
     * @param endpoint the name of the call, such as {@code salesOrders.get}
     * @param status the HTTP status, or empty when there was no whole answer
     * @param headers the answer's headers, names in lower case; they may hold cookies
     */
    public record Attempt(String endpoint, OptionalInt status, Map<String, List<String>> headers) {

        /** Shows only headers that are known to be harmless. */
        @Override
        public String toString() {
            Map<String, List<String>> shown = new TreeMap<>(headers);
            shown.keySet().retainAll(HARMLESS);
            return endpoint + " " + (status.isPresent() ? status.getAsInt() : "no answer") + " " + shown;
        }
    }

    /**
     * Makes a call and takes down its attempts. Users reach this through a client's {@code withRawResponse}.
     *
     * @param <C> the client
     * @param <T> what the call returns
     * @param options the client's options
     * @param view makes the client with other options
     * @param call the call; what it reads later, such as a list that it only returns, is not taken down
     * @return the value and the attempts
     */
    public static <C, T extends @Nullable Object> RawResponse<T> of(
            ClientOptions options, Function<ClientOptions, C> view, Function<? super C, ? extends T> call) {
        Recorder recorder = new Recorder(options.transport());
        T value = call.apply(view.apply(options.toBuilder().transport(recorder).build()));
        return new RawResponse<>(value, recorder.taken());
    }

    /**
     * What the call returned.
     *
     * @return its value
     */
    public T value() {
        return value;
    }

    /**
     * Everything that was sent for the call, repeats included, first to last. A repeat that the JDK makes of its own accord
     * is not seen.
     *
     * @return the attempts; empty when nothing had to be sent
     */
    public List<Attempt> attempts() {
        return attempts;
    }

    /**
     * The HTTP status of the last answer.
     *
     * @return the status, or empty when nothing was sent
     */
    public OptionalInt status() {
        return attempts.isEmpty() ? OptionalInt.empty() : last().status();
    }

    /**
     * The headers of the last answer.
     *
     * @return names in lower case, in alphabetical order; empty when nothing was sent
     */
    public Map<String, List<String>> headers() {
        return attempts.isEmpty() ? Map.of() : last().headers();
    }

    /**
     * The first value of a header of the last answer.
     *
     * @param name the header's name, in any case
     * @return the value, or empty where the header is missing
     */
    public Optional<String> header(String name) {
        return TransportResponse.first(headers(), name);
    }

    private Attempt last() {
        return attempts.get(attempts.size() - 1);
    }

    /** Shows the attempts and no value: that may hold personal data. */
    @Override
    public String toString() {
        return "RawResponse" + attempts;
    }

    /** Stands between the pipeline and the transport, so that it sees each attempt and needs nothing of a resource. */
    private static final class Recorder implements Transport {
        private final Transport transport;
        private final List<Attempt> attempts = new ArrayList<>();
        private boolean ended;

        Recorder(Transport transport) {
            this.transport = transport;
        }

        @Override
        public TransportResponse send(TransportRequest request, Duration timeout)
                throws IOException, InterruptedException {
            TransportResponse answer = null;
            try {
                answer = transport.send(request, timeout);
                return answer;
            } finally {
                add(
                        answer == null
                                ? new Attempt(request.endpoint(), OptionalInt.empty(), Map.of())
                                : new Attempt(request.endpoint(), OptionalInt.of(answer.status()), answer.headers()));
            }
        }

        private synchronized void add(Attempt attempt) {
            // A list that is read long after the call must not fill the memory with what nobody can see.
            if (!ended) {
                attempts.add(attempt);
            }
        }

        synchronized List<Attempt> taken() {
            ended = true;
            return List.copyOf(attempts);
        }
    }
}
