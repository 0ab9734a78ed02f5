package io.github.ordersync.orderdesk;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TimeSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client before a server on a free port, in a time in which nobody sleeps. */
abstract class WireTest {

    static final String KEY = "planted-not-a-real-key";
    static final String DONE = "{\"status\":\"success\",\"message\":\"Done\",\"execution_time\":\"0.1 seconds\"}";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    final List<Duration> waits = new ArrayList<>();
    final ClientOptions options = ClientOptions.builder()
            .time(new CountedTime(waits))
            .random(() -> 0.5)
            .build();
    final OrderDeskClient client = builder().build();

    OrderDeskClient.Builder builder() {
        return OrderDeskClient.builder()
                .credentials("4711", Secret.of(KEY))
                .baseUrl(URI.create(SERVER.baseUrl() + "/api/v2"))
                .options(options);
    }

    static void answer(String json) {
        answer(okJson(json));
    }

    static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    static List<LoggedRequest> requests() {
        return SERVER.findAll(anyRequestedFor(anyUrl()));
    }

    /** The only call that was made: method and address, with the parts of every call checked. */
    static String onlyCall() {
        assertThat(requests()).hasSize(1);
        LoggedRequest request = requests().get(0);
        boolean hasBody = !request.getBodyAsString().isEmpty();
        assertThat(request.getHeader("ORDERDESK-STORE-ID")).isEqualTo("4711");
        assertThat(request.getHeader("ORDERDESK-API-KEY")).isEqualTo(KEY);
        assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        assertThat(request.getHeader("User-Agent")).matches("ordersync-sdk/\\d\\S* \\(Order Desk client\\)");
        assertThat(Optional.ofNullable(request.header("Content-Type"))
                        .filter(HttpHeader::isPresent)
                        .map(HttpHeader::firstValue))
                .isEqualTo(hasBody ? Optional.of("application/json") : Optional.empty());
        return request.getMethod() + " " + request.getUrl();
    }

    static String onlyBody() {
        assertThat(requests()).hasSize(1);
        return requests().get(0).getBodyAsString();
    }

    private static final class CountedTime implements TimeSource {
        private final List<Duration> waits;
        private long nanos;

        CountedTime(List<Duration> waits) {
            this.waits = waits;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public void sleep(Duration duration) {
            if (!duration.isZero()) {
                waits.add(duration);
                nanos += duration.toNanos();
            }
        }
    }
}
