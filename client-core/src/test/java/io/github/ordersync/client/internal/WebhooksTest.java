package io.github.ordersync.client.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.webhook.Refusal;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhooksTest {

    // RFC 4231, test case 2.
    private static final Secret KEY = Secret.of("Jefe");
    private static final byte[] MESSAGE = "what do ya want for nothing?".getBytes(US_ASCII);
    private static final String SIGNATURE = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private static boolean isSigned(String signature, List<Secret> secrets, byte[]... message) {
        return Webhooks.isSigned(signature, secrets, HexFormat.of()::formatHex, message);
    }

    @Test
    void aSignatureOfTheStandardIsRight() {
        assertThat(isSigned(SIGNATURE, List.of(KEY), MESSAGE)).isTrue();
        assertThat(isSigned(
                        SIGNATURE,
                        List.of(KEY),
                        "what do ya want ".getBytes(US_ASCII),
                        "for nothing?".getBytes(US_ASCII)))
                .isTrue();
    }

    @Test
    void oneOfSeveralSecretsIsEnoughInAnyPlace() {
        Secret other = Secret.of("fake-other");
        assertThat(isSigned(SIGNATURE, List.of(KEY, other), MESSAGE)).isTrue();
        assertThat(isSigned(SIGNATURE, List.of(other, KEY), MESSAGE)).isTrue();
        assertThat(isSigned(SIGNATURE, List.of(other), MESSAGE)).isFalse();
        assertThat(isSigned(SIGNATURE, List.of(), MESSAGE)).isFalse();
    }

    @Test
    void partsOrLongerOrOtherSignaturesAreWrong() {
        for (String wrong : List.of("", SIGNATURE.substring(1), SIGNATURE + "0", SIGNATURE.replace('5', '6'), "é")) {
            assertThat(isSigned(wrong, List.of(KEY), MESSAGE)).as(wrong).isFalse();
        }
    }

    @Test
    void headersAreFoundInAnyCase() {
        Map<String, List<String>> map = new HashMap<>();
        map.put("x-one", List.of(" 1 "));
        map.put("X-TWO", List.of("a", "b"));
        map.put("X-Three", List.of("c"));
        map.put("x-three", List.of("d"));
        map.put("X-Blank", List.of(" "));
        map.put("X-Empty", List.of());
        map.put(null, List.of("HTTP/1.1 200 OK")); // as in the maps of java.net
        WebhookHeaders headers = WebhookHeaders.of(map);

        assertThat(Webhooks.header(headers, "X-One")).isEqualTo("1");
        assertThat(headers.values("x-two")).containsExactly("a", "b");
        assertThat(headers.values("X-THREE")).containsExactlyInAnyOrder("c", "d");
        assertThat(refusal(headers, "X-Two")).isEqualTo(Refusal.HEADER_REPEATED);
        assertThat(refusal(headers, "X-Three")).isEqualTo(Refusal.HEADER_REPEATED);
        assertThat(refusal(headers, "X-Blank")).isEqualTo(Refusal.HEADER_MISSING);
        assertThat(refusal(headers, "X-Empty")).isEqualTo(Refusal.HEADER_MISSING);
        assertThat(refusal(headers, "X-Four")).isEqualTo(Refusal.HEADER_MISSING);
        assertThat(Webhooks.has(headers, "x-blank")).isTrue();
        assertThat(Webhooks.has(headers, "X-Empty")).isFalse();
    }

    private static Refusal refusal(WebhookHeaders headers, String name) {
        WebhookResult<String> result =
                Webhooks.result(() -> new WebhookResult.Verified<>(Webhooks.header(headers, name)));
        assertThat(result.verified()).isEmpty();
        return ((WebhookResult.Refused<String>) result).reason();
    }

    @Test
    void whatIsTooLargeOrNoTextIsRefused() {
        assertThat(refusal(() -> Webhooks.checkSize(new byte[4], 3))).isEqualTo(Refusal.TOO_LARGE);
        Webhooks.checkSize(new byte[3], 3);
        assertThat(refusal(() -> Webhooks.utf8(new byte[] {'a', (byte) 0xff}))).isEqualTo(Refusal.NOT_UNDERSTOOD);
        assertThat(Webhooks.utf8("zoë".getBytes(UTF_8))).isEqualTo("zoë");
    }

    private static Refusal refusal(Runnable step) {
        WebhookResult<String> result = Webhooks.result(() -> {
            step.run();
            return new WebhookResult.Verified<>("");
        });
        return ((WebhookResult.Refused<String>) result).reason();
    }

    @Test
    void theTextOfAResultShowsNothingOfTheRequest() {
        List<WebhookResult<String>> results = new ArrayList<>();
        results.add(new WebhookResult.Verified<>("planted"));
        results.add(new WebhookResult.Unsigned<>("planted"));
        assertThat(results).extracting(Object::toString).containsExactly("Verified", "Unsigned");
        assertThat(results.get(0).verified()).hasValue("planted");
        assertThat(results.get(1).verified()).isEmpty();
    }

    /** Any success would make the service forget what was refused. */
    @ParameterizedTest
    @EnumSource
    void everyRefusalIsAnsweredWithAFailure(Refusal refusal) {
        assertThat(refusal.httpStatus()).isBetween(400, 499);
    }
}
