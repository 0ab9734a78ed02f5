package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.internal.Dialect;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.client.internal.QuotaGuard;
import io.github.ordersync.client.internal.SdkVersion;
import io.github.ordersync.unleashed.internal.QuerySignature;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is special about Unleashed below the level of resources: headers, signature, error bodies. */
final class UnleashedDialect implements Dialect {

    private static final String USER_AGENT = "ordersync-sdk/" + SdkVersion.TEXT + " (Unleashed client)";

    private static final Set<Integer> QUOTA_STATUS = Set.of(402, 403, 429);
    private static final Pattern QUOTA = Pattern.compile("(?is)quota|month.{0,80}\\blimit|\\blimit.{0,80}month");
    private static final Pattern SHORT_TERM = Pattern.compile("(?i)\\b(second|minute|hour)");
    /** Nobody uses up a month's calls in it; clocks differ by less. */
    private static final Duration NEW_MONTH = Duration.ofMinutes(15);

    private final Secret apiId;
    private final Secret apiKey;
    private final String clientType;
    private final Signing signing;
    private final QuerySignature signature;
    private final TimeSource time;

    UnleashedDialect(Secret apiId, Secret apiKey, String clientType, Signing signing, TimeSource time) {
        this.apiId = apiId;
        this.apiKey = apiKey;
        this.clientType = clientType;
        this.signing = signing;
        this.signature = new QuerySignature(apiKey);
        this.time = time;
    }

    @Override
    public String service() {
        return "Unleashed";
    }

    @Override
    public Map<String, String> headers(Query query, boolean hasBody) {
        // The first five on every call, Content-Type on reads too (documented).
        return Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                "application/json",
                "api-auth-id",
                apiId.use(text -> text),
                "api-auth-signature",
                signature.of(signing == Signing.AS_SENT ? query.encoded() : query.decoded()),
                "client-type",
                clientType,
                "User-Agent",
                USER_AGENT);
    }

    @Override
    public List<Secret> secrets() {
        return List.of(apiKey, apiId);
    }

    @Override
    public String credentialsHint() {
        // 403 also for a header that is missing (documented).
        return "Unleashed wants five headers: Accept, Content-Type, api-auth-id, api-auth-signature, client-type. All are"
                + " sent; look at API id and key, at client-type '" + clientType + "', and where a filter's value holds"
                + " a space or an unusual character at the signing rule, now " + signing;
    }

    /** No evidence that the service sends it (inferred); obeyed where it does: seconds or a date. */
    @Override
    public Optional<Duration> serverWait(TransportResponse answer) {
        return answer.header("retry-after").map(String::strip).flatMap(this::wait);
    }

    private Optional<Duration> wait(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter));
            Duration left = Duration.between(time.now(), until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalInt tokensLeft(TransportResponse answer) {
        return OptionalInt.empty(); // the service does not say
    }

    /**
     * What a used-up quota answers is not documented (unknown). Words that can mean nothing else are taken for it, under the
     * statuses that refuse a caller (inferred); a limit by the minute is none.
     */
    @Override
    public Optional<Instant> quotaOpensAt(TransportResponse answer) {
        if (!QUOTA_STATUS.contains(answer.status())) {
            return Optional.empty();
        }
        String words = new String(answer.body(), 0, Math.min(answer.body().length, 4_000), StandardCharsets.UTF_8);
        return QUOTA.matcher(words).find() && !SHORT_TERM.matcher(words).find()
                ? Optional.of(opensAt(time.now()))
                : Optional.empty();
    }

    /**
     * Whoever waited for the first of the month, and whose clock is a little ahead of the service's, is refused once more for the
     * old month, and must not wait for the next one.
     */
    private static Instant opensAt(Instant now) {
        Instant opens = QuotaGuard.opensAt(now.minus(NEW_MONTH));
        return opens.isAfter(now) ? opens : opens.plus(NEW_MONTH);
    }

    /**
     * Reads {@code Items[].Field/Description/ErrorCode}, {@code Description} and {@code Message}, member names in any
     * case (inferred: read off several clients; no whole error body is published).
     */
    @Override
    public List<String> problems(JsonNode body) {
        List<String> problems = new ArrayList<>();
        for (JsonNode item : member(body, "Items")) {
            problems.add(problem(item));
        }
        if (problems.stream().allMatch(String::isBlank)) {
            // Beside items these only sum up, as in "2 problems were found." (inferred).
            problems.add(text(body, "Description"));
            problems.add(text(body, "Message"));
        }
        return problems.stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .filter(text -> problems.stream().noneMatch(other -> !other.equals(text) && other.contains(text)))
                .toList();
    }

    private static String problem(JsonNode item) {
        if (item.isTextual()) {
            return item.asText();
        }
        String field = text(item, "Field");
        String code = text(item, "ErrorCode");
        String description = Stream.of(text(item, "Description"), text(item, "Message"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return (field.isBlank() ? "" : field + ": ") + description + (code.isBlank() ? "" : " (error " + code + ")");
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = member(object, name);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    private static JsonNode member(JsonNode object, String name) {
        return object.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
