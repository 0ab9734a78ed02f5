package io.github.ordersync.orderdesk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RateLimits;
import io.github.ordersync.client.RawResponse;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RateLimitedException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.client.error.ServerFailedException;
import io.github.ordersync.orderdesk.model.ConnectionTest;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers, good and bad, become. */
class AnswersTest extends WireTest {

    @Test
    void theConnectionIsTested() {
        answer(
                "{\"status\":\"success\",\"message\":\"Connection Successful\",\"current_date_time\":\"2026-04-14 22:00:10\"}");

        assertThat(client.test().message()).contains("Connection Successful");
        assertThat(client.test().currentDateTime()).contains(Instant.parse("2026-04-14T22:00:10Z"));
        assertThat(requests())
                .allSatisfy(request -> assertThat(request.getUrl()).isEqualTo("/api/v2/test"));
    }

    @Test
    void theStoreIsReadWithItsFolders() {
        answer("{\"status\":\"success\",\"store\":{\"id\":\"11\",\"name\":\"Test\",\"folders\":{\"31\":\"New\"}}}");

        Store store = client.store();

        assertThat(onlyCall()).isEqualTo("GET /api/v2/store");
        assertThat(store.folderNamed("New").orElseThrow().id()).isEqualTo("31");
    }

    @Test
    void anOddFolderHidesNoOther() {
        answer(
                "{\"status\":\"success\",\"store\":{\"folders\":{\"31\":\"New\",\"32\":{\"a\":[1]},\"33\":[],\"34\":null,\"35\":2026}}}");

        assertThat(client.store().folders()).containsExactly(Map.entry("31", "New"), Map.entry("35", "2026"));
    }

    /** How a missing order is answered is not documented: every way that is likely means the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"status\":\"error\",\"message\":\"Order Not Found\"}",
                "404 | <html>nothing here</html>",
                "200 | {\"status\":\"error\",\"message\":\"Order Not Found\"}",
                "200 | {\"status\":\"error\",\"message\":\"Invalid Order ID\"}",
                "200 | {\"status\":\"error\"}",
                "200 | {\"status\":\"error\",\"order\":[]}",
                "200 | {\"status\":\"success\",\"order\":[]}",
                "200 | {\"status\":\"success\",\"order\":null}",
                "200 | {\"status\":\"success\"}"
            })
    void whatIsMissingIsEmptyOrNotFound(int status, String body) {
        answer(jsonResponse(body, status));

        assertThat(client.orders().find("7001")).isEmpty();
        assertThatThrownBy(() -> client.orders().get("7001")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.orders().update("7001", order -> order)).isInstanceOf(NotFoundException.class);
    }

    /** A refusal for another reason must not look like a deleted order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invalid API Key",
                "Store ID is missing",
                "Not authorized",
                "Rate limit exceeded",
                "Down for maintenance"
            })
    void aRefusalForAnotherReasonIsNotAbsence(String message) {
        answer("{\"status\":\"error\",\"message\":\"" + message + "\"}");

        assertThatThrownBy(() -> client.orders().find("7001"))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anErrorUnderASuccessfulStatusIsARefusalEverywhere() {
        answer("{\"status\":\"error\",\"message\":\"Duplicate of order 6999\"}");

        assertThatThrownBy(() -> client.orders().create(Order.builder().build()))
                .isInstanceOfSatisfying(RequestRefusedException.class, e -> {
                    assertThat(e.problems()).containsExactly("Duplicate of order 6999");
                    assertThat(e.endpoint()).isEqualTo("orders.create");
                    assertThat(e.status()).hasValue(200);
                });
        assertRefused(() -> client.test());
        assertRefused(() -> client.store());
        assertRefused(() -> client.orders().list(OrderFilter.all()).iterator().next());
        assertRefused(() -> client.orders().update(Order.builder().id("1").build()));
        assertRefused(() -> client.orders().delete("1"));
        assertRefused(() -> client.orders().addHistoryNote("1", "x"));
        assertRefused(() -> client.orders().moveToFolderNamed(List.of("1"), "New"));
        assertRefused(() -> client.inventoryItems().delete("1"));
        assertRefused(() -> client.shipments().delete("1", "2"));
        assertRefused(() -> client.shipments().list("1"));
    }

    private static void assertRefused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageContaining("Duplicate of order 6999");
    }

    /** The first attempt may have deleted it; that the second is refused does not say so. */
    @Test
    void aRefusalAfterALostAnswerLeavesTheOutcomeOpen() {
        inTurn(aResponse().withStatus(503), okJson("{\"status\":\"error\",\"message\":\"Order Not Found\"}"));

        assertThatThrownBy(() -> client.orders().delete("7001"))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("it is gone if this happened");
    }

    @ParameterizedTest
    @CsvSource({
        "400, RequestRefusedException",
        "401, CredentialsRefusedException",
        "403, CredentialsRefusedException",
        "404, NotFoundException",
        "405, RequestRefusedException",
        "409, RequestRefusedException",
        "429, RateLimitedException",
        "500, ServerFailedException",
        "502, ServerFailedException",
        "503, ServerFailedException",
        "599, RequestRefusedException"
    })
    void aStatusBecomesTheExceptionThatFits(int status, String type) {
        answer(jsonResponse("{\"status\":\"error\",\"message\":\"The reason\"}", status));

        assertThatThrownBy(() -> client.orders().get("7001"))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("Order Desk orders.get: ")
                .hasMessageContaining("The reason")
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(type));
    }

    /** The headers hold credentials, so a redirect is never followed. */
    @Test
    void aRedirectIsNotUnderstood() {
        answer(aResponse().withStatus(302).withHeader("Location", SERVER.baseUrl() + "/elsewhere"));

        assertThatThrownBy(() -> client.orders().get("7001")).isInstanceOf(AnswerNotUnderstoodException.class);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void refusedCredentialsSayWhereToLook() {
        answer(jsonResponse("{}", 401));

        assertThatThrownBy(() -> client.test())
                .isInstanceOf(CredentialsRefusedException.class)
                .hasMessageContaining("Store Settings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>busy</html>",
                "",
                "null",
                "\"text\"",
                "{",
                "{\"status\":\"success\"}",
                "{}",
                "{\"status\":\"success\",\"orders\":null}",
                "{\"status\":\"success\",\"orders\":{\"a\":1}}",
                "{\"status\":\"success\",\"orders\":[null]}",
                "{\"status\":\"success\",\"orders\":[1]}",
                "{\"status\":\"success\",\"orders\":[{\"shipping\":\"planted value\"}]}"
            })
    void aListThatMakesNoSenseIsNeverAnEmptyList(String body) {
        answer(ok(body));

        assertThatThrownBy(
                        () -> client.orders().list(OrderFilter.all()).iterator().next())
                .isInstanceOf(AnswerNotUnderstoodException.class)
                .hasMessageNotContaining("planted value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>busy</html>", "", "{}", "[]", "{\"message\":\"Done\"}"})
    void aWriteWhoseAnswerMakesNoSenseMayHaveHappened(String body) {
        answer(ok(body));

        assertThatThrownBy(() -> client.orders().delete("7001")).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> client.orders().addHistoryNote("7001", "x"))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void theErrorNamesThePlaceOfWhatIsNotUnderstood() {
        answer(
                "{\"status\":\"success\",\"orders\":[{\"id\":\"1\"},{\"customer\":{\"city\":\"x\"},\"order_items\":[3]}]}");

        assertThatThrownBy(
                        () -> client.orders().list(OrderFilter.all()).iterator().next())
                .isInstanceOf(AnswerNotUnderstoodException.class)
                .hasMessageContaining("order_items")
                .hasMessageContaining("orders/1");
    }

    @ParameterizedTest
    @CsvSource({"X-Retry-After, 7", "Retry-After, 7"})
    void tooManyCallsAreRepeatedAfterTheWaitThatTheServiceAsksFor(String header, String seconds) {
        inTurn(aResponse().withStatus(429).withHeader(header, seconds), okJson(DONE));

        client.orders().addHistoryNote("7001", "even what is sent once, for nothing was done");

        assertThat(requests()).hasSize(2);
        assertThat(waits).contains(Duration.ofSeconds(7));
    }

    @Test
    void theDocumentedHeaderOfTheWaitComesFirst() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "2").withHeader("X-Retry-After", "100"));

        assertThatThrownBy(() -> client.test())
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(100)));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void eighteenCallsGoOutAtOnceAndThenThreeASecond() {
        answer(DONE);

        IntStream.range(0, 18).forEach(i -> client.test());
        assertThat(waits).isEmpty();

        IntStream.range(0, 3).forEach(i -> client.test());
        assertThat(waits.stream().mapToLong(Duration::toMillis).sum()).isBetween(999L, 1_003L);
    }

    @Test
    void theServicesOwnCountOfTokensSlowsUsDown() {
        answer(okJson(DONE).withHeader("X-Tokens-Remaining", "1"));

        IntStream.range(0, 3).forEach(i -> client.test());

        assertThat(waits).hasSize(1).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(334)));
    }

    @Test
    void viewsOfOneClientShareTheRateLimit() {
        answer(DONE);
        ClientOptions once = ClientOptions.builder()
                .from(options)
                .retryPolicy(RetryPolicy.none())
                .build();

        IntStream.range(0, 9).forEach(i -> client.test());
        try (OrderDeskClient view = client.withOptions(once)) {
            IntStream.range(0, 9).forEach(i -> view.test());
            assertThat(waits).isEmpty();
            view.test();
            assertThat(view.storeId()).isEqualTo("4711");
        }
        assertThat(waits).hasSize(1);
    }

    @Test
    void clientsOfOneStoreShareTheRateLimitWhereTheyShareTheOptions() {
        answer(DONE);
        OrderDeskClient second = builder().build();
        OrderDeskClient another = builder().credentials("4712", Secret.of(KEY)).build();
        OrderDeskClient apart = builder()
                .options(options.toBuilder().rateLimits(RateLimits.create()).build())
                .build();

        IntStream.range(0, 9).forEach(i -> client.test());
        IntStream.range(0, 9).forEach(i -> second.test());
        IntStream.range(0, 18).forEach(i -> another.test());
        IntStream.range(0, 18).forEach(i -> apart.test());
        assertThat(waits).isEmpty();

        second.test();
        assertThat(waits).hasSize(1);
    }

    @Test
    void aRefusalMakesTheWholeStoreWaitAndIsToldAtOnce() {
        inTurn(aResponse().withStatus(429).withHeader("X-Retry-After", "30"), okJson(DONE));
        ClientOptions hurried =
                options.toBuilder().deadline(Duration.ofSeconds(10)).build();

        for (int call = 1; call <= 2; call++) {
            assertThatThrownBy(() -> client.withOptions(hurried).test())
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.retryAfter().orElseThrow())
                                    .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30)));
        }
        assertThat(requests()).hasSize(1);
        assertThat(waits).isEmpty();

        assertThat(client.test().message()).contains("Done");
    }

    @Test
    void theViewsMakeTheSameCalls() {
        answer(okJson(DONE).withHeader("X-Tokens-Remaining", "7"));

        RawResponse<ConnectionTest> raw = client.withRawResponse(OrderDeskClient::test);
        assertThat(raw.value().message()).contains("Done");
        assertThat(raw.status()).hasValue(200);
        assertThat(raw.header("x-tokens-remaining")).contains("7");
        assertThat(raw.attempts()).hasSize(1);

        assertThat(client.async().call(OrderDeskClient::test)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(client.async(Runnable::run).call(OrderDeskClient::storeId)).isCompletedWithValue("4711");
        assertThat(client.options()).isSameAs(options);
    }

    @Test
    void aReadWhoseAnswerIsCutOffIsRepeatedAndThenFails() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        assertThatThrownBy(() -> client.orders().get("7001")).isInstanceOf(ServerFailedException.class);
        assertThat(requests()).hasSizeGreaterThanOrEqualTo(4);
    }

    private static void inTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        SERVER.stubFor(any(anyUrl())
                .inScenario("turn")
                .whenScenarioStateIs("Started")
                .willReturn(first)
                .willSetStateTo("second"));
        SERVER.stubFor(
                any(anyUrl()).inScenario("turn").whenScenarioStateIs("second").willReturn(second));
    }
}
