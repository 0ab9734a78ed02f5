package io.github.ordersync.client.internal;

import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The transport over the JDK's HTTP client. */
public final class JdkTransport implements Transport {

    /** A page of 1,000 rows is about 5 MB; more than this is no answer of these services. */
    private static final int MAX_BODY = 64 << 20;

    private final HttpClient client;
    private final int maxBody;
    /** Whether others may keep the client's threads busy. */
    private final boolean sharesThreads;

    /** A transport with a client of its own. */
    public JdkTransport() {
        this(
                HttpClient.newBuilder()
                        // HTTP/2 would add "Upgrade: h2c" on plain connections and dies of GOAWAY without a retry.
                        .version(HttpClient.Version.HTTP_1_1)
                        // A redirect would carry our credential headers to another host.
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(10))
                        // The JDK's own pool hands each piece of an answer to whichever thread it finds, or to a new
                        // one.
                        .executor(DaemonThreads.few(
                                Math.max(4, Runtime.getRuntime().availableProcessors()), "ordersync-http"))
                        .build(),
                MAX_BODY,
                false);
    }

    /**
     * A transport over a client of the caller's.
     *
     * @param client never follows redirects; never closed here
     * @throws IllegalArgumentException if the client follows redirects
     */
    public JdkTransport(HttpClient client) {
        this(client, MAX_BODY);
    }

    JdkTransport(HttpClient client, int maxBody) {
        this(client, maxBody, client.executor().isPresent());
    }

    private JdkTransport(HttpClient client, int maxBody, boolean sharesThreads) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The HttpClient follows redirects (" + client.followRedirects()
                    + "); with Redirect.NEVER it cannot carry credentials to another host.");
        }
        this.client = client;
        this.maxBody = maxBody;
        this.sharesThreads = sharesThreads;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException, InterruptedException {
        long until = System.nanoTime() + timeout.toNanos();
        AtomicReference<@Nullable IOException> cut = new AtomicReference<>();
        try {
            // The JDK's own timeout ends with the headers (JDK-8208693); the body keeps to what is left of it then. To
            // wait for both in one place, on sendAsync, takes more changes of thread than all the rest of a call.
            HttpRequest ours = build(request, timeout);
            HttpResponse.BodyHandler<byte[]> body = info -> new LimitedBody(maxBody, cut, expected(info), until);
            HttpResponse<byte[]> answer = sharesThreads ? watched(ours, body, timeout) : client.send(ours, body);
            return new TransportResponse(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (HttpConnectTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // Cut off by ourselves; the error of the cut stream may come first (seen: over HTTP/2, and on JDK 25).
            IOException why = cut.get();
            if (why instanceof AnswerTooLarge) {
                throw why;
            }
            if (why instanceof HttpTimeoutException || e instanceof HttpTimeoutException) {
                throw new HttpTimeoutException("no whole answer within " + timeout.toMillis() + " ms");
            }
            throw named(e, request);
        }
    }

    /**
     * Waits here. The JDK's timeout ends nothing while all threads of the client's executor are busy, perhaps with this very
     * call, or when the executor was shut down (seen, 17 and 25): the caller would wait for ever.
     */
    private HttpResponse<byte[]> watched(HttpRequest request, HttpResponse.BodyHandler<byte[]> body, Duration timeout)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange = null;
        try {
            exchange = client.sendAsync(request, body);
            return exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("the executor of the HttpClient");
        } catch (RejectedExecutionException e) {
            throw new IOException("the executor of the HttpClient takes no work", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            if (exchange != null) {
                exchange.cancel(true); // nothing where it has ended
            }
        }
    }

    /** What the service says, where it says it; believed up to a megabyte. */
    private static int expected(HttpResponse.ResponseInfo info) {
        try {
            long length = info.headers().firstValueAsLong("content-length").orElse(0);
            return (int) Math.max(0, Math.min(length, 1 << 20));
        } catch (NumberFormatException e) {
            return 0; // the JDK will find that the answer is no HTTP
        }
    }

    private static HttpRequest build(TransportRequest request, Duration timeout) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .timeout(timeout)
                .method(
                        request.method(),
                        request.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, value) -> {
            try {
                builder.setHeader(name, value);
            } catch (IllegalArgumentException e) {
                // The JDK's message quotes the value, which may be a credential.
                throw new IllegalArgumentException("The header " + name + " has a value that cannot be sent.");
            }
        });
        return builder.build();
    }

    private static IOException named(IOException failure, TransportRequest request) {
        if (failure instanceof ConnectException) {
            // The JDK gives no message, neither for an unknown host nor for a refused connection.
            String host = request.uri().getHost()
                    + (request.uri().getPort() < 0 ? "" : ":" + request.uri().getPort());
            ConnectException named = new ConnectException("cannot reach " + host);
            named.initCause(failure);
            return named;
        }
        return failure;
    }

    /** The answer is larger than any that makes sense. */
    static final class AnswerTooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        AnswerTooLarge(int limit) {
            super("larger than " + limit + " bytes");
        }
    }

    /** Collects a body and stops at the limit and at the deadline. */
    private static final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private byte[] bytes;
        private int length;
        private final int limit;
        private final AtomicReference<@Nullable IOException> cut;
        private final long until;
        private volatile Flow.@Nullable Subscription subscription;

        /** {@code until}: by {@link System#nanoTime()}. */
        LimitedBody(int limit, AtomicReference<@Nullable IOException> cut, int expected, long until) {
            this.limit = limit;
            this.cut = cut;
            this.bytes = new byte[expected];
            this.until = until;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            if (body.isDone()) {
                return body; // a small one often is
            }
            return body.orTimeout(until - System.nanoTime(), TimeUnit.NANOSECONDS)
                    .whenComplete((bytes, failure) -> {
                        if (failure instanceof TimeoutException) {
                            cut.set(new HttpTimeoutException("the body takes too long"));
                            cancel();
                        }
                    });
        }

        private void cancel() {
            Flow.Subscription current = subscription;
            if (current != null) {
                current.cancel();
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            if (body.isDone()) {
                subscription.cancel(); // the deadline has passed before the first byte
            } else {
                subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (body.isDone()) {
                    return; // buffers that were on their way when the limit was met
                }
                int more = buffer.remaining();
                if (more > bytes.length - length) {
                    bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * length));
                }
                buffer.get(bytes, length, more);
                length += more;
                if (length > limit) {
                    AnswerTooLarge tooLarge = new AnswerTooLarge(limit);
                    cut.set(tooLarge);
                    body.completeExceptionally(tooLarge);
                    cancel();
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
        }
    }
}
