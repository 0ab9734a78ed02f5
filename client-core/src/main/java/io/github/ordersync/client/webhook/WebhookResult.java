package io.github.ordersync.client.webhook;

import java.util.Optional;

/**
 * What a received request turned out to be: {@link Verified}, {@link Unsigned} or {@link Refused}. Its text never shows
 * anything of the request, so that it can be logged.
 *
 * @param <T> what the service sent
 */
public sealed interface WebhookResult<T> permits WebhookResult.Verified, WebhookResult.Unsigned, WebhookResult.Refused {

    /**
     * The value where it is proven that the service sent it.
     *
     * @return empty for everything else
     */
    default Optional<T> verified() {
        return Optional.empty();
    }

    /**
     * The service sent it: nobody else has the secret.
     *
     * @param <T> what the service sent
     * @param value what was sent
     */
    record Verified<T>(T value) implements WebhookResult<T> {
        @Override
        public Optional<T> verified() {
            return Optional.of(value);
        }

        @Override
        public String toString() {
            return "Verified";
        }
    }

    /**
     * Well formed, but anybody may have sent it. Only for what a service does not sign: take it as a hint where to look,
     * and read the truth through the API.
     *
     * @param <T> what was sent
     * @param value what was sent, by whomever
     */
    record Unsigned<T>(T value) implements WebhookResult<T> {
        @Override
        public String toString() {
            return "Unsigned";
        }
    }

    /**
     * Not to be worked on.
     *
     * @param <T> what the service would have sent
     * @param reason for the program
     * @param explanation for the log; says what is wrong and what would be right, and holds nothing of the request
     */
    record Refused<T>(Refusal reason, String explanation) implements WebhookResult<T> {
        @Override
        public String toString() {
            return "Refused: " + reason + ": " + explanation;
        }
    }
}
