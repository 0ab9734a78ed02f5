package io.github.ordersync.client.internal;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.webhook.Refusal;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The steps of which the verifications of both services are made. */
public final class Webhooks {

    private Webhooks() {}

    /** Ends a verification from any depth. Without a stack trace: anybody on the internet can cause it. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Refusal reason;
        private final String explanation;

        /**
         * A refusal.
         *
         * @param reason for the program
         * @param explanation holds nothing of the request
         */
        public RefusedException(Refusal reason, String explanation) {
            super(explanation, null, false, false);
            this.reason = reason;
            this.explanation = explanation;
        }
    }

    /**
     * Makes the result out of what a verification returns or refuses.
     *
     * @param <T> what the service sends
     * @param verification throws {@link RefusedException} from any depth
     * @return the result
     */
    public static <T> WebhookResult<T> result(Supplier<WebhookResult<T>> verification) {
        try {
            return verification.get();
        } catch (RefusedException e) {
            return new WebhookResult.Refused<>(e.reason, e.explanation);
        }
    }

    /**
     * Refuses before anything is computed over the body.
     *
     * @param body the request's body
     * @param maxBytes how large it may be
     */
    public static void checkSize(byte[] body, int maxBytes) {
        if (body.length > maxBytes) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, "The body has " + body.length + " bytes; at most " + maxBytes + " are read.");
        }
    }

    /**
     * Whether there is a header at all.
     *
     * @param headers the request's headers
     * @param name in any case
     * @return true even for a blank one
     */
    public static boolean has(WebhookHeaders headers, String name) {
        return !headers.values(name).isEmpty();
    }

    /**
     * The one value of a header.
     *
     * @param headers the request's headers
     * @param name in any case
     * @return the value without surrounding white space, never blank
     */
    public static String header(WebhookHeaders headers, String name) {
        List<String> values = headers.values(name);
        if (values.size() > 1) {
            throw new RefusedException(
                    Refusal.HEADER_REPEATED, name + " is there " + values.size() + " times; once would be right.");
        }
        String value = values.isEmpty() ? "" : values.get(0).strip();
        if (value.isEmpty()) {
            throw new RefusedException(Refusal.HEADER_MISSING, name + " is missing or blank; the service sends it.");
        }
        return value;
    }

    /**
     * Whether a signature, an HMAC-SHA256, is right under any of the secrets. Takes equally long wherever the two differ.
     *
     * @param signature as it came
     * @param secrets the old one and the new one, while a secret is changed
     * @param text how the service writes the bytes of a signature
     * @param message what is signed, in parts
     * @return whether one fits
     */
    public static boolean isSigned(
            String signature, Collection<Secret> secrets, Function<byte[], String> text, byte[]... message) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (Secret secret : secrets) {
            byte[] computed = text.apply(hmacSha256(secret, message)).getBytes(StandardCharsets.UTF_8);
            // Not ||: the number of the secret that fits is nobody's business either.
            right |= MessageDigest.isEqual(computed, given);
        }
        return right;
    }

    private static byte[] hmacSha256(Secret secret, byte[]... message) {
        return secret.use(key -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                for (byte[] part : message) {
                    mac.update(part);
                }
                return mac.doFinal();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java has no HmacSHA256, which every Java must have.", e);
            }
        });
    }

    /**
     * Text that is UTF-8 to the last byte; nothing is replaced in silence.
     *
     * @param bytes the text's bytes
     * @return the text
     */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notUnderstood("text that is not UTF-8");
        }
    }

    /**
     * Where nothing is wrong with the signature, and the message is still not to be used.
     *
     * @param what of the message, none of its values
     * @return to be thrown
     */
    public static RefusedException notUnderstood(String what) {
        return new RefusedException(Refusal.NOT_UNDERSTOOD, "Not understood: " + what + ".");
    }
}
