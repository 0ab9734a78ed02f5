package io.github.ordersync.unleashed.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.webhook.Refusal;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnleashedWebhookTest {

    /** Looks like a key; opens nothing. */
    private static final String KEY = "fake-signature-key-0001==";

    private static final UUID GUID = UUID.fromString("5f2d0a0e-1111-4222-8333-444455556666");
    private static final Instant SENT = Instant.parse("2026-03-01T10:15:30Z");
    private static final UnleashedWebhook WEBHOOK = UnleashedWebhook.of(Secret.of(KEY));

    private static final String EVENT = "{\"subscriptionId\":\"5b0c0000-0000-4000-8000-000000000001\","
            + "\"eventNotificationId\":\"e7e70000-0000-4000-8000-000000000001\",\"eventType\":\"salesorder.created\","
            + "\"createdOn\":\"2026-03-01T10:15:30.123\","
            + "\"data\":\"{\\\"salesOrderGuid\\\":\\\"5f2d0a0e-1111-4222-8333-444455556666\\\"}\"}";
    /** Made with openssl dgst -sha256 -hmac -binary | base64 over 1772360130, a dot and the event. */
    private static final String SIGNATURE = "VKwSrVhErymuFtE7Gk4hRu3+/L6aEBHqgAbkQT84oZ0=";

    private static Map<String, List<String>> headers(String timestamp, String signature) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("x-unleashed-timestamp", List.of(timestamp));
        headers.put("x-unleashed-signature", List.of(signature));
        return headers;
    }

    private static WebhookResult<WebhookEvent> verify(
            String timestamp, String signature, byte[] body, Instant now, UnleashedWebhook webhook) {
        return webhook.verify(WebhookHeaders.of(headers(timestamp, signature)), body, now);
    }

    /** Rightly signed, at the time at which it is sent. */
    private static WebhookResult<WebhookEvent> signed(byte[] body) {
        String timestamp = Long.toString(SENT.getEpochSecond());
        return verify(timestamp, sign(timestamp, body, KEY), body, SENT, WEBHOOK);
    }

    private static WebhookResult<WebhookEvent> signed(String body) {
        return signed(body.getBytes(UTF_8));
    }

    private static String sign(String timestamp, byte[] body, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Refusal refusal(WebhookResult<?> result) {
        assertThat(result).isInstanceOf(WebhookResult.Refused.class);
        return ((WebhookResult.Refused<?>) result).reason();
    }

    private static WebhookEvent event(WebhookResult<WebhookEvent> result) {
        assertThat(result).isInstanceOf(WebhookResult.Verified.class);
        return result.verified().orElseThrow();
    }

    @Test
    void anEventIsVerifiedAndRead() {
        WebhookEvent event =
                event(verify("1772360130", SIGNATURE, EVENT.getBytes(UTF_8), SENT.plusSeconds(2), WEBHOOK));
        assertThat(event.eventType()).isEqualTo(EventType.SALES_ORDER_CREATED);
        assertThat(event.subscriptionId()).hasValue("5b0c0000-0000-4000-8000-000000000001");
        assertThat(event.eventNotificationId()).hasValue("e7e70000-0000-4000-8000-000000000001");
        assertThat(event.createdOn()).hasValue(Instant.parse("2026-03-01T10:15:30.123Z"));
        assertThat(event.salesOrderGuid()).hasValue(GUID);
        assertThat(event.productGuid()).isEmpty();
        assertThat(event.customerGuid()).isEmpty();
        assertThat(event.data().isObject()).isTrue();
        assertThat(event.body().members()).containsKey("data");
        assertThat(event).hasToString("WebhookEvent[salesorder.created e7e70000-0000-4000-8000-000000000001]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventType\":\"salesorder.updated\",\"data\":{\"salesOrderGuid\":\"G\"}}",
                "{\"EventType\":\"SalesOrder.Updated\",\"Data\":{\"SalesOrderGuid\":\"G\"}}",
                "{\"eventType\":\"salesorder.updated\",\"data\":\" {\\\"SalesOrderGuid\\\":\\\" G \\\"}\"}",
                "{\"EVENTTYPE\":\" salesorder.updated \",\"DATA\":\"{\\\"salesorderguid\\\":\\\"G\\\",\\\"new\\\":null}\"}",
                "{\"eventType\":\"salesorder.updated\",\"data\":{\"Guid\":\"G\"},\"new\":{\"a\":[null]}}"
            })
    void namesAndDataComeInSeveralForms(String body) {
        for (String guid : List.of(GUID.toString(), GUID.toString().toUpperCase(Locale.ROOT))) {
            WebhookEvent event = event(signed(body.replaceAll("\\bG\\b", guid)));
            assertThat(event.eventType()).isEqualTo(EventType.SALES_ORDER_UPDATED);
            assertThat(event.salesOrderGuid()).hasValue(GUID);
            assertThat(event.guid("SALESORDER")).hasValue(GUID);
            assertThat(event.eventNotificationId()).isEmpty();
            assertThat(event.createdOn()).isEmpty();
        }
    }

    @Test
    void productsCustomersAndWhatIsNotKnownYet() {
        assertThat(event(signed("{\"eventType\":\"product.created\",\"data\":{\"productGuid\":\"" + GUID + "\"}}"))
                        .productGuid())
                .hasValue(GUID);
        assertThat(event(signed("{\"eventType\":\"customer.updated\",\"data\":{\"CustomerGuid\":\"" + GUID + "\"}}"))
                        .customerGuid())
                .hasValue(GUID);
        WebhookEvent event = event(signed("{\"eventType\":\"stock.count.done\",\"data\":{\"guid\":\"" + GUID + "\"}}"));
        assertThat(event.eventType()).isEqualTo(EventType.of("Stock.Count.Done"));
        assertThat(event.eventType().resource()).isEqualTo("stock.count");
        assertThat(event.eventType().action()).isEqualTo("done");
        assertThat(event.guid("stock.count")).hasValue(GUID);
        assertThat(event.salesOrderGuid()).isEmpty();
        assertThat(EventType.of("ping").resource()).isEqualTo("ping");
        assertThat(EventType.of("ping").action()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"{\"",
                "\"{}\"",
                "[]",
                "7",
                "\"5f2d0a0e-1111-4222-8333-444455556666\"",
                "{\"salesOrderGuid\":null}",
                "{\"salesOrderGuid\":\"\"}",
                "{\"salesOrderGuid\":\"1-1-1-1-1\"}",
                "{\"salesOrderGuid\":{\"a\":1}}",
                "{\"salesOrderGuid\":\"00000000-0000-0000-0000-000000000000\"}",
                "\"[[[[[[\""
            })
    void anEventWithoutAGuidHasNone(String data) {
        WebhookEvent event = event(signed("{\"eventType\":\"salesorder.created\",\"data\":" + data + "}"));
        assertThat(event.salesOrderGuid()).isEmpty();
        assertThat(event(signed("{\"eventType\":\"salesorder.created\"}")).data())
                .isEqualTo(JsonValue.ofNull());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:15:30Z, 2026-03-01T10:15:30Z",
        "2026-03-01T10:15:30.5, 2026-03-01T10:15:30.5Z",
        "2026-03-01T23:15:30+13:00, 2026-03-01T10:15:30Z",
        "/Date(1772360130000)/, 2026-03-01T10:15:30Z",
        "yesterday,",
        "'',"
    })
    void theTimeOfAnEventIsUtcUnlessItSaysOtherwise(String text, Instant instant) {
        WebhookEvent event = event(signed("{\"eventType\":\"a.b\",\"createdOn\":\"" + text + "\"}"));
        assertThat(event.createdOn().orElse(null)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "-300000, ",
        "-299999, ",
        "-300001, TOO_NEW",
        "0, ",
        "299999, ",
        "300000, ",
        "300001, TOO_OLD",
        "86400000, TOO_OLD",
        "-86400000, TOO_NEW"
    })
    void anEventCountsForFiveMinutes(long millis, Refusal refusal) {
        WebhookResult<WebhookEvent> result =
                verify("1772360130", SIGNATURE, EVENT.getBytes(UTF_8), SENT.plusMillis(millis), WEBHOOK);
        if (refusal == null) {
            assertThat(event(result).salesOrderGuid()).hasValue(GUID);
        } else {
            assertThat(refusal(result)).isEqualTo(refusal);
        }
    }

    @Test
    void theToleranceCanBeChosen() {
        UnleashedWebhook strict = WEBHOOK.withTolerance(Duration.ZERO);
        byte[] body = EVENT.getBytes(UTF_8);
        assertThat(event(verify("1772360130", SIGNATURE, body, SENT, strict)).salesOrderGuid())
                .hasValue(GUID);
        assertThat(refusal(verify("1772360130", SIGNATURE, body, SENT.plusNanos(1), strict)))
                .isEqualTo(Refusal.TOO_OLD);
        assertThat(refusal(verify("1772360130", SIGNATURE, body, Instant.MAX, WEBHOOK)))
                .isEqualTo(Refusal.TOO_OLD);
        assertThat(refusal(verify("1772360130", SIGNATURE, body, Instant.MIN, WEBHOOK)))
                .isEqualTo(Refusal.TOO_NEW);
    }

    /** Whoever has no key learns nothing of the clock: a forged signature is told first. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1772360129", "1772360131", "01772360130", "99999999999"})
    void anotherTimestampIsAnotherSignature(String timestamp) {
        assertThat(refusal(verify(timestamp, SIGNATURE, EVENT.getBytes(UTF_8), SENT, WEBHOOK)))
                .isEqualTo(Refusal.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "+1772360130",
                "1772360130.0",
                "1.7e9",
                "now",
                "2026-03-01T10:15:30Z",
                "1772360130123",
                "١٧٧٢٣٦٠١٣٠",
                "999999999999999999999"
            })
    void aTimestampThatIsNoNumberOfSecondsIsRefused(String timestamp) {
        String signature = sign(timestamp, EVENT.getBytes(UTF_8), KEY);
        assertThat(refusal(verify(timestamp, signature, EVENT.getBytes(UTF_8), SENT, WEBHOOK)))
                .isEqualTo(Refusal.TIMESTAMP_MALFORMED);
    }

    @Test
    void everyChangedByteIsRefused() {
        byte[] body = EVENT.getBytes(UTF_8);
        for (int i = 0; i < body.length; i++) {
            for (int change : new int[] {1, 0x20, 0x80, 0xff}) {
                byte[] changed = body.clone();
                changed[i] ^= (byte) change;
                assertThat(refusal(verify("1772360130", SIGNATURE, changed, SENT, WEBHOOK)))
                        .isEqualTo(Refusal.WRONG_SIGNATURE);
            }
            assertThat(refusal(verify("1772360130", SIGNATURE, Arrays.copyOf(body, i), SENT, WEBHOOK)))
                    .isEqualTo(Refusal.WRONG_SIGNATURE);
        }
        // The dot belongs to neither side.
        assertThat(refusal(verify("177236013", SIGNATURE, ("0." + EVENT).getBytes(UTF_8), SENT, WEBHOOK)))
                .isEqualTo(Refusal.WRONG_SIGNATURE);
    }

    @Test
    void everyOtherSignatureIsRefused() {
        byte[] body = EVENT.getBytes(UTF_8);
        for (int i = 0; i < SIGNATURE.length(); i++) {
            char other = SIGNATURE.charAt(i) == 'A' ? 'B' : 'A';
            String signature = SIGNATURE.substring(0, i) + other + SIGNATURE.substring(i + 1);
            assertThat(refusal(verify("1772360130", signature, body, SENT, WEBHOOK)))
                    .isEqualTo(Refusal.WRONG_SIGNATURE);
        }
        // The same bytes, written in another way, have other unused bits or another alphabet.
        for (String signature : List.of(
                SIGNATURE.replace("=", ""),
                SIGNATURE.replace('+', '-').replace('/', '_'),
                SIGNATURE.replace("0=", "1="),
                SIGNATURE + "=",
                "sha256=" + SIGNATURE,
                SIGNATURE + "," + SIGNATURE)) {
            assertThat(refusal(verify("1772360130", signature, body, SENT, WEBHOOK)))
                    .isEqualTo(Refusal.WRONG_SIGNATURE);
        }
    }

    @Test
    void eachSubscriptionHasItsOwnKey() {
        UnleashedWebhook both = UnleashedWebhook.of(Secret.of("fake-signature-key-0002=="), Secret.of(KEY));
        byte[] body = EVENT.getBytes(UTF_8);
        String second = sign("1772360130", body, "fake-signature-key-0002==");
        assertThat(event(verify("1772360130", SIGNATURE, body, SENT, both)).salesOrderGuid())
                .hasValue(GUID);
        assertThat(event(verify("1772360130", second, body, SENT, both)).salesOrderGuid())
                .hasValue(GUID);
        assertThat(refusal(verify("1772360130", second, body, SENT, WEBHOOK))).isEqualTo(Refusal.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-unleashed-timestamp", "x-unleashed-signature"})
    void bothHeadersAreThereExactlyOnceInAnyCase(String name) {
        byte[] body = EVENT.getBytes(UTF_8);
        Map<String, List<String>> headers = headers("1772360130", SIGNATURE);
        List<String> value = headers.remove(name);
        assertThat(refusal(WEBHOOK.verify(WebhookHeaders.of(headers), body, SENT)))
                .isEqualTo(Refusal.HEADER_MISSING);
        headers.put("X-UNLEASHED" + name.substring(11), value);
        assertThat(event(WEBHOOK.verify(WebhookHeaders.of(headers), body, SENT)).salesOrderGuid())
                .hasValue(GUID);
        headers.put(name, value);
        assertThat(refusal(WEBHOOK.verify(WebhookHeaders.of(headers), body, SENT)))
                .isEqualTo(Refusal.HEADER_REPEATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=utf-16", "", "application/x-www-form-urlencoded"})
    void theContentTypeIsNotDocumentedAndDoesNotMatter(String type) {
        Map<String, List<String>> headers = headers("1772360130", SIGNATURE);
        headers.put("Content-Type", List.of(type));
        assertThat(event(WEBHOOK.verify(WebhookHeaders.of(headers), EVENT.getBytes(UTF_8), SENT))
                        .salesOrderGuid())
                .hasValue(GUID);
    }

    @Test
    void theBoundOfTheBodyHoldsToTheByte() {
        byte[] body = EVENT.getBytes(UTF_8);
        assertThat(event(verify("1772360130", SIGNATURE, body, SENT, WEBHOOK.withMaxBytes(body.length)))
                        .salesOrderGuid())
                .hasValue(GUID);
        assertThat(refusal(verify("1772360130", SIGNATURE, body, SENT, WEBHOOK.withMaxBytes(body.length - 1))))
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(signed(new byte[UnleashedWebhook.DEFAULT_MAX_BYTES + 1])))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "1",
                "\"salesorder.created\"",
                "{\"eventType\":null}",
                "{\"eventType\":\" \"}",
                "{\"eventType\":{}}",
                "{\"eventType\":\"a.b\"",
                "{\"eventType\":\"a.b\"} {}",
                "[{\"eventType\":\"a.b\"}]",
                "eventType=a.b",
                "\u0000",
                "<event/>"
            })
    void jsonThatIsNoEventIsRefused(String json) {
        assertThat(refusal(signed(json))).isEqualTo(Refusal.NOT_UNDERSTOOD);
    }

    @Test
    void textThatIsNotUtf8IsRefusedNotRepaired() {
        String json = "{\"eventType\":\"a.b\",\"data\":{\"name\":\"Zoë\"}}";
        assertThat(refusal(signed(json.getBytes(ISO_8859_1)))).isEqualTo(Refusal.NOT_UNDERSTOOD);
        assertThat(event(signed(json)).data().members().get("name").text()).hasValue("Zoë");
    }

    @Test
    void hostileJsonNeitherBreaksNorStalls() {
        for (String value : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "\"" + "{\\\"a\\\":".repeat(10_000) + "\"",
                "1e999999999",
                "9".repeat(100_000),
                "\"\\ud800\"",
                "{\"a\":1,\"a\":2}")) {
            for (String name : List.of("data", "createdOn", "eventType", "eventNotificationId", "new")) {
                WebhookResult<WebhookEvent> result =
                        signed("{\"eventType\":\"salesorder.created\",\"" + name + "\":" + value + "}");
                if (result.verified().isEmpty()) {
                    assertThat(refusal(result)).isEqualTo(Refusal.NOT_UNDERSTOOD);
                } else {
                    WebhookEvent event = event(result);
                    assertThat(event.salesOrderGuid()).isEmpty();
                    assertThat(event.createdOn()).isEmpty();
                }
            }
        }
    }

    @Test
    void noiseIsAlwaysRefusedAndNeverThrown() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] body = new byte[random.nextInt(40)];
            random.nextBytes(body);
            assertThat(refusal(signed(body))).isEqualTo(Refusal.NOT_UNDERSTOOD);
            String noise = new String(body, ISO_8859_1);
            assertThat(verify(noise, noise, body, SENT, WEBHOOK).verified()).isEmpty();
        }
    }

    @Test
    void aResultHoldsNothingOfTheRequestOrTheKey() {
        String planted = "planted-secret";
        byte[] body = ("{\"eventType\":\"" + planted + "\"}").getBytes(UTF_8);
        for (WebhookResult<WebhookEvent> result : List.of(
                verify(planted, planted, body, SENT, WEBHOOK),
                verify("1772360130", planted, body, SENT, WEBHOOK),
                verify("1772360130", sign("1772360130", body, KEY), body, SENT.plusSeconds(999), WEBHOOK),
                verify("1772360130", sign("1772360130", body, KEY), body, SENT.minusSeconds(999), WEBHOOK),
                signed(planted),
                signed(body))) {
            assertThat(result.toString()).doesNotContain("planted", KEY, sign("1772360130", body, KEY));
        }
    }

    @Test
    void senselessSettingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(UnleashedWebhook::of).withMessageContaining("signature key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEBHOOK.withTolerance(Duration.ofMillis(-1)))
                .withMessageContaining("PT-0.001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEBHOOK.withMaxBytes(0))
                .withMessageContaining("maxBytes is 0");
    }
}
