package io.github.ordersync.examples.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.examples.probe.Verdict.Decision;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.ExistingGuid;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.Service;
import io.github.ordersync.unleashed.Signing;
import io.github.ordersync.unleashed.StockOnHandFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole probe on a sandbox, in a time that passes only when somebody waits. */
class ProbeTest {

    private static final Choices EVERYTHING = new Choices(null, null, "Packing", true);
    private static final Choices HARMLESS = new Choices(null, null, "Packing", false);

    /** What the sandbox is built to do otherwise. */
    private static final Set<Assumption> FALSE_HERE = EnumSet.of(
            Assumption.U_STOCK_BY_PRODUCT_CODE,
            Assumption.U_MODIFIED_SINCE_INCLUSIVE,
            Assumption.O_NOTE_BUMPS_UPDATED,
            Assumption.O_SHIPMENT_BUMPS_UPDATED);

    private final Time time = new Time();
    private Sandbox sandbox = Sandbox.builder().time(time).inProcess();

    /** A clock that moves by a millisecond each time somebody looks, and by what is slept. */
    private static final class Time implements TimeSource {
        private long nanos = Duration.ofDays(20_000).toNanos();

        @Override
        public synchronized Instant now() {
            nanos += 1_000_000;
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public synchronized long nanoTime() {
            return nanos;
        }

        @Override
        public synchronized void sleep(Duration duration) {
            nanos += Math.max(0, duration.toNanos());
        }
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Accounts accounts() {
        return accounts(sandbox.unleashedApiKey());
    }

    private Accounts accounts(String unleashedKey) {
        return accounts(unleashedKey, sandbox.transport());
    }

    private Accounts accounts(String unleashedKey, Transport transport) {
        ClientOptions options =
                ClientOptions.builder().transport(transport).time(time).build();
        return new Accounts(
                unleashed(options, unleashedKey, Signing.DECODED_QUERY),
                unleashed(options, unleashedKey, Signing.AS_SENT),
                OrderDeskClient.builder()
                        .baseUrl(sandbox.orderDeskUrl())
                        .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                        .options(options)
                        .build(),
                time);
    }

    private UnleashedClient unleashed(ClientOptions options, String key, Signing signing) {
        return UnleashedClient.builder()
                .baseUrl(sandbox.unleashedUrl())
                .credentials(sandbox.unleashedApiId(), Secret.of(key))
                .signing(signing)
                .options(options)
                .build();
    }

    private Probe probe(Choices choices) {
        return Probe.prepare(accounts(), choices, UnaryOperator.identity());
    }

    /** Everything in both services that a person would see. Deleted sales orders are hidden from people. */
    private List<String> seen() {
        List<String> seen = new ArrayList<>();
        sandbox.unleashed().salesOrders().stream()
                .filter(order -> !order.path("OrderStatus").asText().equals("Deleted"))
                .forEach(order -> seen.add(order.toString()));
        sandbox.unleashed().salesShipments().forEach(shipment -> seen.add(shipment.toString()));
        sandbox.unleashed().customers().forEach(customer -> seen.add(customer.toString()));
        sandbox.unleashed().products().forEach(product -> seen.add(product.toString()));
        sandbox.orderDesk().orders().forEach(order -> {
            seen.add(order.toString());
            seen.add(sandbox.orderDesk().history(order.path("id").asText()).toString());
        });
        sandbox.orderDesk().inventoryItems().forEach(item -> seen.add(item.toString()));
        accounts().unleashed().stockOnHand().list(StockOnHandFilter.all()).stream()
                .forEach(row ->
                        seen.add(row.productCode().orElse("") + " " + row.qtyOnHand() + " " + row.allocatedQty()));
        return seen;
    }

    private static Map<Assumption, Decision> decisions(ProbeReport report) {
        Map<Assumption, Decision> decisions = new EnumMap<>(Assumption.class);
        report.findings()
                .forEach(finding ->
                        decisions.put(finding.assumption(), finding.verdict().decision()));
        return decisions;
    }

    @Test
    void everyAssumptionIsDecidedAsTheSandboxIsBuilt() {
        ProbeReport report = probe(EVERYTHING).run(finding -> {});
        Map<Assumption, Decision> expected = new EnumMap<>(Assumption.class);
        for (Assumption assumption : Assumption.values()) {
            expected.put(assumption, FALSE_HERE.contains(assumption) ? Decision.FALSE : Decision.TRUE);
        }
        assertThat(decisions(report)).as(report.text()).isEqualTo(expected);
        assertThat(report.isGood()).isTrue();
    }

    @Test
    void nothingIsLeftBehind() {
        List<String> before = seen();
        ProbeReport report = probe(HARMLESS).run(finding -> {});
        assertThat(seen()).isEqualTo(before);
        assertThat(report.kept()).isEmpty();
        assertThat(report.notCleaned()).isEmpty();
        assertThat(report.findings()).hasSize(Assumption.values().length);
    }

    @Test
    void ofWhatIsCompletedOneSalesOrderStaysAndTheReportSaysSo() {
        List<String> before = seen();
        ProbeReport report = probe(EVERYTHING).run(finding -> {});
        List<String> more = new ArrayList<>(seen());
        more.removeAll(before);
        assertThat(more).singleElement().asString().contains("\"OrderStatus\":\"Completed\"", "ordersync-probe:");
        assertThat(report.kept()).singleElement().asString().startsWith("sales order ");
        assertThat(report.notCleaned()).isEmpty();
    }

    @Test
    void aServiceThatUpdatesIsSeenToUpdate() {
        sandbox.close();
        sandbox = Sandbox.builder().time(time).existingGuid(ExistingGuid.UPSERT).inProcess();
        ProbeReport report = probe(HARMLESS).run(finding -> {});
        assertThat(report.findings().stream()
                        .filter(finding -> finding.assumption() == Assumption.U_POST_SAME_GUID)
                        .map(finding -> finding.verdict().seen()))
                .containsExactly("accepted, updated; 1 sales order");
    }

    @Test
    void whatTheCodeReliesOnAndIsNotSoIsNamed() {
        byte[] success = "{\"status\":\"success\"}".getBytes(StandardCharsets.UTF_8);
        // An Order Desk that says yes to a PUT of an order and changes nothing.
        Transport deaf = (request, timeout) -> request.endpoint().equals("orders.update")
                ? new TransportResponse(200, Map.of(), success)
                : sandbox.transport().send(request, timeout);
        ProbeReport report = Probe.prepare(
                        accounts(sandbox.unleashedApiKey(), deaf), HARMLESS, UnaryOperator.identity())
                .run(finding -> {});
        assertThat(report.againstTheCode()).containsExactly("O-PUT-REPLACES");
        assertThat(report.isGood()).isFalse();
        assertThat(report.text()).contains("O-PUT-REPLACES: FALSE, AND THE CODE RELIES ON IT");
    }

    @Test
    void anExperimentThatThrowsInTheMiddleIsCleanedUpAndTheNextOnesRun() {
        List<String> before = seen();
        Accounts accounts = accounts();
        Probe probe = Probe.prepare(accounts, HARMLESS, UnaryOperator.identity());
        SalesOrderDrafts salesOrders = new SalesOrderDrafts(
                accounts.unleashed(), Ground.of(accounts.unleashed(), HARMLESS), probe.cleanUp(), "test");
        OrderDrafts orders = new OrderDrafts(accounts.orderDesk(), probe.cleanUp(), "test");
        List<Integer> there = new ArrayList<>();
        Group group = () -> List.of(
                new Experiment(Assumption.U_PUT_BLANKS, () -> {
                    salesOrders.create(
                            salesOrders.order("throws", salesOrders.unit()).build());
                    orders.create(orders.order("throws"));
                    there.add(seen().size());
                    throw new UnsupportedOperationException("in the middle");
                }),
                new Experiment(Assumption.O_MISSING_ID, () -> Verdict.of(true, "reached")));
        ProbeReport report = probe.run(List.of(group), finding -> {});
        assertThat(there).singleElement().isNotEqualTo(before.size());
        assertThat(seen()).isEqualTo(before);
        assertThat(decisions(report))
                .containsEntry(Assumption.U_PUT_BLANKS, Decision.NOT_DECIDED)
                .containsEntry(Assumption.O_MISSING_ID, Decision.TRUE);
    }

    @Test
    void whatWasMadeIsFoundEvenWhenTheAnswerWasLost() {
        List<String> before = seen();
        Probe probe = probe(HARMLESS);
        sandbox.faults()
                .failNext(
                        call -> call.method().equals("POST") && call.path().startsWith("/SalesOrders/"),
                        Fault.lostAfterwards(),
                        1);
        sandbox.faults()
                .failNext(
                        call -> call.service() == Service.ORDER_DESK
                                && call.method().equals("POST")
                                && call.path().endsWith("/orders"),
                        Fault.lostAfterwards(),
                        1);
        ProbeReport report = probe.run(finding -> {});
        assertThat(decisions(report))
                .containsEntry(Assumption.U_DATES_UTC, Decision.NOT_DECIDED)
                .containsEntry(Assumption.O_NOTE_BUMPS_UPDATED, Decision.NOT_DECIDED);
        assertThat(seen()).isEqualTo(before);
        assertThat(report.notCleaned()).isEmpty();
    }

    @Test
    void whatCouldNotBeCleanedUpIsSaid() {
        Probe probe = probe(HARMLESS);
        sandbox.faults()
                .failNext(
                        call -> call.method().equals("DELETE") && call.path().contains("/inventory-items/"),
                        Fault.status(400),
                        100);
        ProbeReport report = probe.run(finding -> {});
        assertThat(report.notCleaned()).singleElement().asString().startsWith("inventory item ORDERSYNC-PROBE-");
        assertThat(report.isGood()).isFalse();
        assertThat(report.text()).contains("COULD NOT BE CLEANED UP:");
    }

    @Test
    void refusedCredentialsEndItBeforeAnythingIsWritten() {
        assertThatThrownBy(() ->
                        Probe.prepare(accounts("AnotherKeyThatOpensNothing"), EVERYTHING, UnaryOperator.identity()))
                .isInstanceOf(CredentialsRefusedException.class);
        assertThat(sandbox.calls()).allMatch(call -> call.method().equals("GET"));
    }

    @Test
    void credentialsThatAreRefusedOnTheWayEndTheRest() {
        Probe probe = probe(EVERYTHING);
        sandbox.faults().failNext(call -> call.service() == Service.UNLEASHED, Fault.status(403), 10_000);
        ProbeReport report = probe.run(finding -> {});
        assertThat(report.stoppedBecause()).startsWith("the credentials are refused");
        assertThat(decisions(report)).hasSize(Assumption.values().length);
        assertThat(decisions(report).values()).containsOnly(Decision.NOT_DECIDED);
        assertThat(sandbox.calls()).allMatch(call -> call.method().equals("GET"));
    }

    @Test
    void theReportHoldsNeitherCredentialsNorPersons() throws IOException {
        Accounts accounts = accounts();
        UnaryOperator<String> mask = text -> text.replace(sandbox.unleashedApiKey(), "(key)");
        Probe probe = Probe.prepare(accounts, new Choices("MUG", "HARBOUR", "Packing", true), mask);
        Group telling = () -> List.of(new Experiment(
                Assumption.U_PUT_BLANKS,
                () -> Verdict.of(
                        true,
                        "customer HARBOUR, product MUG, orders@harbourcafe.example, " + sandbox.unleashedApiKey())));
        ProbeReport told = probe.run(List.of(telling), finding -> {});
        assertThat(told.findings().get(0).verdict().seen())
                .isEqualTo("customer (customer), product (product), (e-mail), (key)");

        ProbeReport report = Probe.prepare(accounts, new Choices("MUG", "HARBOUR", "Packing", true), mask)
                .run(finding -> {});
        for (String text : List.of(report.text(), report.json())) {
            assertThat(text)
                    .contains("U-PUT-BLANKS")
                    .doesNotContain(
                            sandbox.unleashedApiId(),
                            sandbox.unleashedApiKey(),
                            sandbox.orderDeskApiKey(),
                            "HARBOUR",
                            "Harbour",
                            "@");
        }
        JsonNode json = new ObjectMapper().readTree(report.json());
        assertThat(json.path("assumptions")).hasSize(Assumption.values().length);
        assertThat(json.path("assumptions").get(0)).isInstanceOf(ObjectNode.class);
        assertThat(json.path("assumptions").get(0).path("id").asText()).isEqualTo("U-SIGNATURE-DECODED");
    }

    @Test
    void aCodeThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        Probe.prepare(accounts(), new Choices("NO-SUCH", null, null, false), UnaryOperator.identity()))
                .isInstanceOf(NotPossibleException.class)
                .hasMessageContaining("no product 'NO-SUCH'")
                .hasMessageContaining("--product");
        assertThatThrownBy(() ->
                        Probe.prepare(accounts(), new Choices(null, "NOBODY", null, false), UnaryOperator.identity()))
                .isInstanceOf(NotPossibleException.class)
                .hasMessageContaining("no customer 'NOBODY'");
    }
}
