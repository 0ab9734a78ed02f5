package io.github.ordersync.client;

import io.github.ordersync.client.internal.JdkTransport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Carries one HTTP exchange. The clients bring one over {@code java.net.http}; tests and the sandbox bring their own.
 *
 * <p>Contract: a transport sends a request at most once by its own decision, never follows a redirect, and reports
 * "nothing was sent" by {@link java.net.ConnectException}, {@link java.net.UnknownHostException},
 * {@link java.net.http.HttpConnectTimeoutException} or {@link javax.net.ssl.SSLHandshakeException} only. Any other {@link IOException} means that the service may have
 * acted on the request.
 */
@FunctionalInterface
public interface Transport {

    /**
     * Sends the request and reads the whole answer, headers and body.
     *
     * @param request what to send
     * @param timeout how long headers and body together may take; always positive
     * @return the answer, whatever its status
     * @throws IOException if there is no whole answer
     * @throws InterruptedException if the thread was interrupted; the exchange is abandoned
     */
    TransportResponse send(TransportRequest request, Duration timeout) throws IOException, InterruptedException;

    /**
     * A transport with an HTTP client of its own. Share it between all clients of a process: before Java 21 an
     * {@link HttpClient} cannot be closed, and each has a thread.
     *
     * @return the transport
     */
    static Transport http() {
        return new JdkTransport();
    }

    /**
     * A transport over an HTTP client of the caller's, which is never closed here.
     *
     * @param client must not follow redirects; {@link HttpClient.Version#HTTP_1_1} is recommended
     * @return the transport
     * @throws IllegalArgumentException if the client follows redirects
     */
    static Transport over(HttpClient client) {
        return new JdkTransport(client);
    }
}
