package io.github.ordersync.unleashed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.leaks.LeakWalk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of the client, found by reflection, before a service that answers in every way: nothing planted shows. */
class LeakWalkTest {

    private static final String ROW = """
            {"Guid":"%1$s","CustomerName":"%2$s","Email":"%2$s","CardNumber":"4242424242424242","Secret":"%3$s",
             "SalesOrderLines":[{"Guid":"%1$s","Comments":"%2$s"}]}""".formatted(Wire.GUID, LeakWalk.PERSONAL, Wire.KEY);

    /** What suits every call: a list in an envelope that is a row as well. */
    private static final String GOOD = ROW.replaceFirst(
            "\\{", "{\"Pagination\":{\"NumberOfItems\":1,\"NumberOfPages\":1},\"Items\":[" + ROW + "],");

    private static final String ERROR = """
            {"Items":[{"Field":"Total","Description":"key %1$s of %2$s"}],"Message":"%1$s","Sent":%3$s}""".formatted(Wire.KEY, Wire.ID, ROW);

    private final LeakWalk<UnleashedClient> walk = new LeakWalk<>(
            UnleashedClient.class,
            options -> UnleashedClient.builder()
                    .credentials(Wire.ID, Secret.of(Wire.KEY))
                    .options(options)
                    .build());

    static Stream<Named<Transport>> services() {
        return Stream.of(
                answers(200, GOOD),
                answers(400, ERROR),
                answers(403, ERROR),
                answers(404, ERROR),
                answers(429, ERROR),
                answers(500, ERROR),
                answers(200, "<html>" + Wire.KEY + LeakWalk.PERSONAL + "</html>"),
                answers(200, GOOD.substring(0, GOOD.length() / 2)),
                answers(200, GOOD.replace("\"Guid\":\"", "\"Guid\":\"" + LeakWalk.PERSONAL)),
                Named.of("reset", (request, timeout) -> {
                    throw new IOException("reset after " + Wire.KEY);
                }));
    }

    private static Named<Transport> answers(int status, String body) {
        return Named.of(
                status + " " + body.substring(0, 5),
                (request, timeout) -> new TransportResponse(
                        status,
                        Map.of("Content-Type", List.of("application/json"), "X-Echo", List.of(Wire.KEY)),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothingPlantedShows(Transport service) throws Exception {
        String logged = walk.logged(service);

        assertThat(logged).contains("Unleashed salesOrders.list attempt 1");
        assertThat(logged + walk.shown())
                .doesNotContain(Wire.KEY)
                .doesNotContain(Wire.ID)
                .doesNotContain(LeakWalk.PERSONAL)
                .doesNotContain("4242424242424242");
    }

    @Test
    void everyCallIsMade() throws Exception {
        walk.logged(answers(200, GOOD).getPayload());

        walk.everyCallWasSent(60);
    }
}
