package io.github.ordersync.unleashed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.internal.JsonMappers;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A service that answers what a test says, and a client that calls it. */
final class Wire extends WireMockExtension {

    /** Looks like a key; opens nothing. */
    static final String KEY = "MadeUpKeyForDocs0123456789abcdefABCDEF==";

    static final String ID = "00000000-feed-4000-8000-00000000fade";
    static final UUID GUID = UUID.fromString("5f2d0a0e-1111-4222-8333-444455556666");

    private static final Transport TRANSPORT = Transport.http();

    Wire() {
        super(extensionOptions()
                .options(WireMockConfiguration.options().dynamicPort())
                .failOnUnmatchedRequests(false));
    }

    UnleashedClient client() {
        return client(builder -> builder);
    }

    UnleashedClient client(UnaryOperator<UnleashedClient.Builder> more) {
        return more.apply(UnleashedClient.builder()
                        .credentials(ID, Secret.of(KEY))
                        .baseUrl(URI.create(baseUrl()))
                        .options(quick().build()))
                .build();
    }

    /** Without a wait that could be felt. */
    static ClientOptions.Builder quick() {
        return ClientOptions.builder()
                .transport(TRANSPORT)
                .retryPolicy(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(5)));
    }

    /** Every call gets these answers, one after the other, the last one from then on. */
    void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            stubFor(any(anyUrl())
                    .inScenario("answers")
                    .whenScenarioStateIs(state(i))
                    .willReturn(answers[i])
                    .willSetStateTo(state(Math.min(i + 1, answers.length - 1))));
        }
    }

    /** Calls with this method and path end in a 503, all others in an object without a member. */
    void failsOn(String method, String path) {
        stubFor(any(anyUrl()).willReturn(json(200, "{}")));
        stubFor(request(method, urlPathEqualTo(path)).willReturn(json(503, "")));
    }

    private static String state(int answer) {
        return answer == 0 ? Scenario.STARTED : "answer " + answer;
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    static ResponseDefinitionBuilder list(int page, int pages, String... items) {
        return json(200, """
                {"Pagination":{"NumberOfItems":%d,"PageSize":200,"PageNumber":%d,"NumberOfPages":%d},"Items":[%s]}""".formatted(pages * items.length, page, pages, String.join(",", items)));
    }

    /** What reached the service, first call first. */
    List<LoggedRequest> calls() {
        List<LoggedRequest> calls = new ArrayList<>();
        getAllServeEvents().forEach(event -> calls.add(0, event.getRequest())); // the newest comes first
        return calls;
    }

    LoggedRequest onlyCall() {
        assertThat(calls()).hasSize(1);
        return calls().get(0);
    }

    /** Reads a list to its end, once. */
    static <T> List<T> all(Paged<T> list) {
        List<T> rows = new ArrayList<>();
        list.forEach(rows::add);
        return rows;
    }

    static JsonNode tree(String json) {
        try {
            return JsonMappers.PLAIN.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
