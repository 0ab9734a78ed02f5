package io.github.ordersync.unleashed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.ordersync.unleashed.Wire.GUID;
import static io.github.ordersync.unleashed.Wire.all;
import static io.github.ordersync.unleashed.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.ordersync.client.Secret;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.Product;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesShipment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever happens to whichever call, the key shows nowhere. */
class SecretsTest {

    private static final String ECHO =
            "{\"Items\":[{\"Field\":\"%1$s\",\"Description\":\"key %1$s id %2$s\"}],\"%1$s\":{\"Guid\":[\"%1$s\"]},"
                    + "\"Description\":\"%1$s\",\"Message\":\"%1$s\",\"Pagination\":\"%1$s\"}";

    @RegisterExtension
    final Wire wire = new Wire();

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level level = Level.DEBUG;

    @BeforeEach
    void listen() {
        level = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(level);
    }

    static Stream<ResponseDefinitionBuilder> answers() {
        String echo = ECHO.formatted(Wire.KEY, Wire.ID);
        return Stream.of(
                json(200, echo),
                json(200, "\"" + Wire.KEY + "\""),
                json(200, Wire.KEY),
                json(302, echo).withHeader("Location", "http://localhost/" + Wire.KEY),
                json(400, echo),
                json(403, echo),
                json(404, echo),
                json(429, echo).withHeader("Retry-After", Wire.KEY),
                json(500, echo),
                json(503, Wire.KEY).withHeader("Content-Type", Wire.KEY),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noCallShowsTheKey(ResponseDefinitionBuilder answer) {
        wire.answers(answer);
        UnleashedClient client = wire.client();

        List<String> shown = new ArrayList<>();
        calls().forEach(call -> shown.add(outcome(client, call)));

        assertThat(shown).allSatisfy(SecretsTest::isClean);
        assertThat(log.list).isNotEmpty().allSatisfy(event -> {
            isClean(event.getFormattedMessage());
            isClean(event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
        });
    }

    @Test
    void nothingThatAUserHoldsShowsTheKey() {
        UnleashedClient.Builder builder = UnleashedClient.builder().credentials(Wire.ID, Secret.of(Wire.KEY));
        UnleashedClient client = builder.build();

        assertThat(Stream.of(
                                builder,
                                client,
                                client.salesOrders(),
                                client.salesShipments(),
                                client.stockOnHand(),
                                client.products(),
                                client.customers(),
                                client.warehouses(),
                                client.warehouses()
                                        .list(WarehouseFilter.builder().build()))
                        .map(Object::toString))
                .allSatisfy(SecretsTest::isClean);
    }

    @Test
    void aBaseUrlWithAPasswordIsNotRepeated() {
        String shown = outcome(
                wire.client(),
                client -> wire.client(builder ->
                        builder.baseUrl(URI.create("https://user:" + Wire.KEY.replace("=", "") + "@example.com"))));

        assertThat(shown).contains("without user").contains("example.com").doesNotContain(Wire.KEY.replace("=", ""));
    }

    private static Stream<Consumer<UnleashedClient>> calls() {
        return Stream.of(
                client ->
                        all(client.salesOrders().list(SalesOrderFilter.builder().build())),
                client -> client.salesOrders().get(GUID),
                client -> client.salesOrders()
                        .create(SalesOrder.builder().guid(GUID).build()),
                client -> client.salesOrders()
                        .update(SalesOrder.builder().guid(GUID).build()),
                client -> client.salesOrders().update(GUID, order -> order),
                client -> client.salesOrders().complete(GUID),
                client -> client.salesOrders().delete(GUID),
                client -> all(client.salesShipments()
                        .list(SalesShipmentFilter.builder().build())),
                client -> client.salesShipments().find(GUID),
                client -> client.salesShipments().create(SalesShipment.builder().build()),
                client -> client.salesShipments()
                        .update(SalesShipment.builder().guid(GUID).build()),
                client -> all(
                        client.stockOnHand().list(StockOnHandFilter.builder().build())),
                client -> client.stockOnHand().find(GUID),
                client -> client.stockOnHand().allWarehouses(GUID),
                client -> client.products().save(Product.builder().guid(GUID).build()),
                client -> client.customers().save(Customer.builder().guid(GUID).build()),
                client -> all(client.taxes().list(TaxFilter.builder().build())));
    }

    private static String outcome(UnleashedClient client, Consumer<UnleashedClient> call) {
        try {
            call.accept(client);
            return "";
        } catch (RuntimeException e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text)); // with all causes
            return text.toString();
        }
    }

    private static void isClean(String text) {
        assertThat(text).doesNotContain(Wire.KEY).doesNotContain(Wire.ID);
    }
}
