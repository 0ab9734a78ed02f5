package io.github.ordersync.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A webhook as a service sends it, signed, to be posted to a receiver over HTTP or handed to it. Posting one again is what a
 * service does that got no answer, and what somebody does who overheard it. Immutable.
 */
public final class WebhookDelivery {

    /** As long as Order Desk waits at first (documented). */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, String> headers;
    private final byte[] body;

    WebhookDelivery(Map<String, String> headers, byte[] body) {
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /**
     * The headers, the content type among them.
     *
     * @return by name
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The body, over which the signature is.
     *
     * @return a copy
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The same with another header, such as a wrong signature.
     *
     * @param name one of {@link #headers()}, or a new one
     * @param value its value
     * @return another delivery
     */
    public WebhookDelivery withHeader(String name, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(name, value);
        return new WebhookDelivery(changed, body);
    }

    /**
     * Posts it in real time.
     *
     * @param receiver an address with http or https
     * @return the status of the answer
     * @throws IOException if there is no answer
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public int post(URI receiver) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(receiver)
                .timeout(TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
