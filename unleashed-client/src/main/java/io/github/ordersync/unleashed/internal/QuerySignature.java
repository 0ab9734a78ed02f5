package io.github.ordersync.unleashed.internal;

import io.github.ordersync.client.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs queries with an account's key. Safe for use by several threads. */
public final class QuerySignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final Secret key;
    /** To make one takes longer than to sign; whoever finds none here makes another. */
    private final AtomicReference<@Nullable Mac> idle = new AtomicReference<>();

    /**
     * Signatures with a key.
     *
     * @param key the account's API key
     */
    public QuerySignature(Secret key) {
        this.key = key;
    }

    /**
     * Signs. Over the query only, never path or body; without a query over the empty text (documented).
     *
     * @param query without the question mark
     * @return the signature in Base64
     */
    public String of(String query) {
        Mac taken = idle.getAndSet(null);
        Mac mac = taken == null ? mac() : taken;
        byte[] signature = mac.doFinal(query.getBytes(StandardCharsets.UTF_8));
        idle.set(mac);
        return Base64.getEncoder().encodeToString(signature);
    }

    private Mac mac() {
        // The key is text: it looks like Base64 and is not decoded (documented).
        return key.use(text -> {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
                return mac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java has no HmacSHA256, which every Java must have.", e);
            }
        });
    }
}
