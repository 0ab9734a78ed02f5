package io.github.ordersync.client.error;

import java.util.OptionalInt;

/**
 * Which call failed, and how far it came. Holds no address, no header and no credential.
 *
 * @param service {@code Unleashed} or {@code Order Desk}
 * @param endpoint the name of the call, such as {@code salesOrders.create}
 * @param attempts how often it was sent or tried
 * @param status the last HTTP status, or empty when there was no answer
 * @param detail what the service or the network said, shortened and with credentials masked; may be blank
 */
public record FailedCall(String service, String endpoint, int attempts, OptionalInt status, String detail) {

    String sentence(String what) {
        StringBuilder text = new StringBuilder(service)
                .append(' ')
                .append(endpoint)
                .append(": ")
                .append(what);
        if (status.isPresent()) {
            text.append(" (HTTP ").append(status.getAsInt()).append(')');
        }
        if (attempts > 1) {
            text.append(" after ").append(attempts).append(" attempts");
        }
        if (!detail.isBlank()) {
            text.append(": ").append(detail.stripTrailing());
        }
        // Callers put sentences of their own behind it.
        return ".!?".indexOf(text.charAt(text.length() - 1)) >= 0
                ? text.toString()
                : text.append('.').toString();
    }
}
