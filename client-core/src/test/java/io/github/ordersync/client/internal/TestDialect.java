package io.github.ordersync.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A made-up service with the habits of both real ones. */
final class TestDialect implements Dialect {

    static final String FAKE_KEY = "planted-fake-key-0123456789";

    static final Instant OPENS = Instant.parse("2026-12-01T00:00:00Z");

    private final Secret key = Secret.of(FAKE_KEY);

    @Override
    public String service() {
        return "Test Service";
    }

    @Override
    public Map<String, String> headers(Query query, boolean hasBody) {
        return key.use(plain -> hasBody
                ? Map.of("api-key", plain, "content-type", "application/json")
                : Map.of("api-key", plain, "query-as-signed", query.decoded()));
    }

    @Override
    public List<Secret> secrets() {
        return List.of(key);
    }

    @Override
    public String credentialsHint() {
        return "Look at the key";
    }

    @Override
    public Optional<Duration> serverWait(TransportResponse answer) {
        return wholeNumber(answer, "X-Retry-After").map(Duration::ofSeconds);
    }

    @Override
    public OptionalInt tokensLeft(TransportResponse answer) {
        return wholeNumber(answer, "X-Tokens-Remaining").map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<Integer> wholeNumber(TransportResponse answer, String header) {
        return answer.header(header)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    @Override
    public Optional<Instant> quotaOpensAt(TransportResponse answer) {
        return answer.status() == 402 && answer.header("quota").isPresent() ? Optional.of(OPENS) : Optional.empty();
    }

    @Override
    public List<String> problems(JsonNode body) {
        List<String> problems = new ArrayList<>();
        for (JsonNode item : body.path("Items")) {
            problems.add(item.path("Field").asText("") + " "
                    + item.path("Description").asText(""));
        }
        for (String name : List.of("Description", "description", "Message", "message")) {
            problems.add(body.path(name).asText(""));
        }
        return problems;
    }
}
