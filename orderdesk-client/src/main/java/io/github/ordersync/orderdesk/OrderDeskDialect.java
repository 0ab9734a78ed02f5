package io.github.ordersync.orderdesk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.internal.Dialect;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.client.internal.SdkVersion;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is special about calls to Order Desk. */
final class OrderDeskDialect implements Dialect {

    /** On every answer (documented, O-TOKENS-HEADER). */
    static final String TOKENS_REMAINING = "X-Tokens-Remaining";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    /** A unique one is strongly recommended (documented). The JVM is nobody's business. */
    private static final String USER_AGENT = "ordersync-sdk/" + SdkVersion.TEXT + " (Order Desk client)";

    private final String storeId;
    private final Secret apiKey;

    OrderDeskDialect(String storeId, Secret apiKey) {
        this.storeId = storeId;
        this.apiKey = apiKey;
    }

    @Override
    public String service() {
        return "Order Desk";
    }

    @Override
    public Map<String, String> headers(Query query, boolean hasBody) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ORDERDESK-STORE-ID", storeId);
        headers.put("ORDERDESK-API-KEY", apiKey.use(text -> text));
        headers.put("Accept", "application/json");
        headers.put("User-Agent", USER_AGENT);
        if (hasBody) {
            // Newer documents refuse a GET that carries one; older ones want it everywhere
            // (O-GET-WITHOUT-CONTENT-TYPE).
            headers.put("Content-Type", "application/json");
        }
        return headers;
    }

    @Override
    public List<Secret> secrets() {
        return List.of(apiKey);
    }

    @Override
    public String credentialsHint() {
        return "Check store id and API key; the key is made in Order Desk under Store Settings, API, one per store";
    }

    @Override
    public Optional<Duration> serverWait(TransportResponse answer) {
        // X-Retry-After is documented; Retry-After is what some clients read.
        return Stream.of("X-Retry-After", "Retry-After")
                .flatMap(name -> wholeNumber(answer, name).stream())
                .findFirst()
                .map(Duration::ofSeconds);
    }

    @Override
    public OptionalInt tokensLeft(TransportResponse answer) {
        return wholeNumber(answer, TOKENS_REMAINING).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    @Override
    public List<String> problems(JsonNode body) {
        String message = body.path("message").asText("");
        return message.isBlank() ? List.of() : List.of(message);
    }

    private static Optional<Integer> wholeNumber(TransportResponse answer, String header) {
        return answer.header(header)
                .map(String::strip)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Integer::valueOf);
    }
}
