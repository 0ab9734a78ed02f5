package io.github.ordersync.engine;

import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Carries calls and breaks one of them. */
final class BrokenTransport implements Transport {

    /** What goes wrong with the one call. */
    enum Break {
        LOST_BEFORE_IT_IS_SENT,
        LOST_AFTER_THE_SERVICE_DID_IT,
        ANSWERED_500,
        ANSWERED_500_AFTER_THE_SERVICE_DID_IT,
        ANSWERED_WITH_AN_HTML_ERROR_PAGE,
        ANSWERED_WITH_AN_HTML_LOGIN_PAGE,
        TRUNCATED,
        THE_PROCESS_DIES_BEFORE_IT,
        THE_PROCESS_DIES_AFTER_IT
    }

    /** The end of the process: no code may catch it and go on. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Transport real;
    private final int breakAt;
    private final Break how;
    private int count;
    private boolean dead;

    BrokenTransport(Transport real, int breakAt, Break how) {
        this.real = real;
        this.breakAt = breakAt;
        this.how = how;
    }

    /** Whether the call that was to break has been reached. */
    boolean isBroken() {
        return count > breakAt;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException, InterruptedException {
        if (dead) {
            throw new Death();
        }
        if (count++ != breakAt) {
            return real.send(request, timeout);
        }
        return switch (how) {
            case LOST_BEFORE_IT_IS_SENT -> throw new ConnectException("broken by the test");
            case LOST_AFTER_THE_SERVICE_DID_IT -> {
                real.send(request, timeout);
                throw new IOException("broken by the test");
            }
            case ANSWERED_500 -> answer(500, "application/json", "{\"message\":\"broken\",\"Description\":\"broken\"}");
            case ANSWERED_500_AFTER_THE_SERVICE_DID_IT -> {
                real.send(request, timeout);
                yield answer(500, "text/plain", "broken");
            }
            case ANSWERED_WITH_AN_HTML_ERROR_PAGE -> answer(502, "text/html", "<html>Bad gateway</html>");
            case ANSWERED_WITH_AN_HTML_LOGIN_PAGE -> answer(200, "text/html", "<html>Please log in</html>");
            case TRUNCATED -> {
                TransportResponse whole = real.send(request, timeout);
                byte[] half = Arrays.copyOf(whole.body(), whole.body().length / 2);
                yield new TransportResponse(whole.status(), whole.headers(), half);
            }
            case THE_PROCESS_DIES_BEFORE_IT -> {
                dead = true;
                throw new Death();
            }
            case THE_PROCESS_DIES_AFTER_IT -> {
                dead = true;
                real.send(request, timeout);
                throw new Death();
            }
        };
    }

    private static TransportResponse answer(int status, String type, String text) {
        return new TransportResponse(
                status, Map.of("content-type", List.of(type)), text.getBytes(StandardCharsets.UTF_8));
    }
}
