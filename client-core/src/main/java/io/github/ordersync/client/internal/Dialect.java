package io.github.ordersync.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What differs between the two services below the level of resources. */
public interface Dialect {

    /**
     * The service's name.
     *
     * @return for people
     */
    String service();

    /**
     * The headers of one attempt, credentials included.
     *
     * @param query exactly the query that is sent
     * @param hasBody whether a body is sent
     * @return the headers
     */
    Map<String, String> headers(Query query, boolean hasBody);

    /**
     * What must never be shown.
     *
     * @return the credentials
     */
    List<Secret> secrets();

    /**
     * What to look at when credentials are refused.
     *
     * @return a sentence, without any value of a credential
     */
    String credentialsHint();

    /**
     * How long the service asks to wait.
     *
     * @param answer any answer
     * @return the wait, where the answer names one
     */
    Optional<Duration> serverWait(TransportResponse answer);

    /**
     * What is left of the service's rate limit.
     *
     * @param answer any answer
     * @return the number of calls, where the answer names it
     */
    OptionalInt tokensLeft(TransportResponse answer);

    /**
     * Whether a refusal says that the month's calls are used up.
     *
     * @param answer any answer that is not 2xx
     * @return when calls are possible again, or empty when the answer says no such thing
     */
    default Optional<Instant> quotaOpensAt(TransportResponse answer) {
        return Optional.empty();
    }

    /**
     * The service's complaints in an error body.
     *
     * @param body the body of an answer that is not 2xx
     * @return its words, one entry per problem
     */
    List<String> problems(JsonNode body);
}
