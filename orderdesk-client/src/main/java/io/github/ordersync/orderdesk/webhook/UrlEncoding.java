package io.github.ordersync.orderdesk.webhook;

import io.github.ordersync.client.internal.Webhooks.RefusedException;
import io.github.ordersync.client.webhook.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Form data as bytes: a signature is over bytes, and text that was decoded and encoded again may be others. */
final class UrlEncoding {

    private UrlEncoding() {}

    /** The one field of this name, decoded: {@code +} is a space. */
    static byte[] field(byte[] form, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        byte @Nullable [] found = null;
        int start = 0;
        while (start <= form.length) {
            int end = indexOf(form, '&', start, form.length);
            int equals = indexOf(form, '=', start, end);
            if (Arrays.equals(decoded(form, start, equals), wanted)) {
                if (found != null) {
                    throw malformed("The form has its field " + name + " twice; once would be right.");
                }
                found = decoded(form, Math.min(equals + 1, end), end);
            }
            start = end + 1;
        }
        if (found == null) {
            throw malformed("The form has no field " + name + "; Order Desk posts one.");
        }
        return found;
    }

    private static int indexOf(byte[] form, char c, int from, int to) {
        int i = from;
        while (i < to && form[i] != c) {
            i++;
        }
        return i;
    }

    private static byte[] decoded(byte[] form, int from, int to) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            if (form[i] == '%') {
                int octet = octet(form, i, to);
                if (octet < 0) {
                    throw malformed("The form has a percent sign without two hexadecimal digits.");
                }
                decoded.write(octet);
                i += 2;
            } else {
                decoded.write(form[i] == '+' ? ' ' : form[i]);
            }
        }
        return decoded.toByteArray();
    }

    /**
     * As PHP's {@code rawurldecode}: {@code +} stays, and so does a percent sign without two hexadecimal digits, which a
     * text such as "100% cotton" has.
     */
    static byte[] rawDecoded(byte[] text) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            int octet = text[i] == '%' ? octet(text, i, text.length) : -1;
            decoded.write(octet < 0 ? text[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return decoded.toByteArray();
    }

    /** The byte that stands behind a percent sign, or -1. */
    private static int octet(byte[] text, int percent, int end) {
        if (percent + 2 >= end) {
            return -1;
        }
        int high = digit(text[percent + 1]);
        int low = digit(text[percent + 2]);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Of ASCII only: {@link Character#digit} knows the digits of all scripts. */
    private static int digit(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    private static RefusedException malformed(String explanation) {
        return new RefusedException(Refusal.MALFORMED, explanation);
    }
}
