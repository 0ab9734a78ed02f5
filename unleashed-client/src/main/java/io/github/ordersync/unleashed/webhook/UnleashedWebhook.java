package io.github.ordersync.unleashed.webhook;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.internal.Webhooks;
import io.github.ordersync.client.internal.Webhooks.RefusedException;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.webhook.Refusal;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Verifies and reads what Unleashed sends to a subscription's address. A pure function of headers, body and time: it
 * needs no web framework, no network and no clock of its own. Immutable.
 *
 * <pre>{@code
 * UnleashedWebhook webhook = UnleashedWebhook.of(signatureKey);
 * WebhookResult<WebhookEvent> result = webhook.verify(WebhookHeaders.of(headers), body, Instant.now());
 * if (result instanceof WebhookResult.Refused<WebhookEvent> refused) {
 *     answer(refused.reason().httpStatus());
 * } else {
 *     result.verified().ifPresent(event -> queue(event));
 *     answer(200);
 * }
 * }</pre>
 *
 * <p>Unleashed tries again for up to 72 hours: answer fast and work later, each {@link
 * WebhookEvent#eventNotificationId()} once (documented).
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/Webhooks">the service's documentation</a>
 */
public final class UnleashedWebhook {

    /** How many bytes of a body are read where nothing else is said: 1 MiB. Events hold little more than a guid. */
    public static final int DEFAULT_MAX_BYTES = 1024 * 1024;

    /** How far the time of sending may be from now where nothing else is said: 5 minutes (documented). */
    public static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(5);

    private static final String TIMESTAMP = "x-unleashed-timestamp";
    private static final String SIGNATURE = "x-unleashed-signature";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final List<Secret> signatureKeys;
    private final Duration tolerance;
    private final int maxBytes;

    private UnleashedWebhook(List<Secret> signatureKeys, Duration tolerance, int maxBytes) {
        this.signatureKeys = signatureKeys;
        this.tolerance = tolerance;
        this.maxBytes = maxBytes;
    }

    /**
     * For the subscriptions that send to one address.
     *
     * @param signatureKeys the key of each subscription, which the service shows once, when it is made; it is text and is
     *     not decoded (inferred from the API key)
     * @return a verifier with {@link #DEFAULT_TOLERANCE} and {@link #DEFAULT_MAX_BYTES}
     * @throws IllegalArgumentException if there is no key
     */
    public static UnleashedWebhook of(Collection<Secret> signatureKeys) {
        if (signatureKeys.isEmpty()) {
            throw new IllegalArgumentException("No signature key is given; without one nothing can be verified."
                    + " Unleashed shows it in the answer that makes the subscription.");
        }
        return new UnleashedWebhook(List.copyOf(signatureKeys), DEFAULT_TOLERANCE, DEFAULT_MAX_BYTES);
    }

    /**
     * For the subscriptions that send to one address.
     *
     * @param signatureKeys the key of each subscription
     * @return a verifier with {@link #DEFAULT_TOLERANCE} and {@link #DEFAULT_MAX_BYTES}
     * @throws IllegalArgumentException if there is no key
     */
    public static UnleashedWebhook of(Secret... signatureKeys) {
        return of(Arrays.asList(signatureKeys));
    }

    /**
     * The same with another tolerance.
     *
     * @param difference how far the time of sending may be from now, back and ahead; what is as far is still taken
     * @return the new verifier
     * @throws IllegalArgumentException if it is negative
     */
    public UnleashedWebhook withTolerance(Duration difference) {
        if (difference.isNegative()) {
            throw new IllegalArgumentException("tolerance is " + difference + "; it must not be negative.");
        }
        return new UnleashedWebhook(signatureKeys, difference, maxBytes);
    }

    /**
     * The same with another bound.
     *
     * @param bytes how large a body may be
     * @return the new verifier
     * @throws IllegalArgumentException if the bound is below 1
     */
    public UnleashedWebhook withMaxBytes(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxBytes is " + bytes + "; 1 or more is needed.");
        }
        return new UnleashedWebhook(signatureKeys, tolerance, bytes);
    }

    /**
     * Verifies and reads a delivery. The content type is not looked at: none is documented, and the signature is over the
     * body whatever it is called.
     *
     * @param headers the request's headers
     * @param body the request's body, byte by byte as it came
     * @param now the time at which it came
     * @return the verified event, or why it is refused; never {@link WebhookResult.Unsigned}
     */
    public WebhookResult<WebhookEvent> verify(WebhookHeaders headers, byte[] body, Instant now) {
        return Webhooks.result(() -> {
            Webhooks.checkSize(body, maxBytes);
            String timestamp = Webhooks.header(headers, TIMESTAMP);
            String signature = Webhooks.header(headers, SIGNATURE);
            if (!SECONDS.matcher(timestamp).matches()) {
                throw new RefusedException(
                        Refusal.TIMESTAMP_MALFORMED, TIMESTAMP + " is no number of seconds since 1970.");
            }
            checkSignature(timestamp, signature, body);
            checkAge(Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now));
            return new WebhookResult.Verified<>(event(body));
        });
    }

    /** Over the time as it is written, a dot and the body (documented). */
    private void checkSignature(String timestamp, String signature, byte[] body) {
        byte[] start = (timestamp + ".").getBytes(StandardCharsets.US_ASCII);
        if (!Webhooks.isSigned(signature, signatureKeys, Base64.getEncoder()::encodeToString, start, body)) {
            throw new RefusedException(
                    Refusal.WRONG_SIGNATURE,
                    SIGNATURE + " is not the Base64 HMAC-SHA256 of the timestamp, a dot and the body under any known"
                            + " signature key: the subscription was made anew, the body was changed on its way, or"
                            + " somebody else sent it.");
        }
    }

    private void checkAge(Duration age) {
        if (age.compareTo(tolerance) > 0) {
            throw new RefusedException(
                    Refusal.TOO_OLD, TIMESTAMP + " is more than " + tolerance + " ago; look at this machine's clock.");
        }
        if (age.negated().compareTo(tolerance) > 0) {
            throw new RefusedException(
                    Refusal.TOO_NEW,
                    TIMESTAMP + " is more than " + tolerance + " ahead; look at this machine's clock.");
        }
    }

    private static WebhookEvent event(byte[] json) {
        JsonValue body;
        try {
            body = JsonValue.parse(Webhooks.utf8(json));
        } catch (IllegalArgumentException e) {
            throw Webhooks.notUnderstood("text that is not JSON");
        }
        JsonValue type = WebhookEvent.member(body, "eventType");
        String text = type == null ? "" : type.text().orElse("").strip();
        if (text.isEmpty()) {
            throw Webhooks.notUnderstood("JSON without the member eventType");
        }
        return new WebhookEvent(body, EventType.of(text));
    }
}
