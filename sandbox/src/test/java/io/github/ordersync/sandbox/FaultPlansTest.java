package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows, chaos, and the faults that need time. */
class FaultPlansTest {

    private final SimulatedClock time = new SimulatedClock(Orders.START);
    private final Sandbox sandbox = Sandbox.builder().time(time).inProcess();
    private final Caller caller = Caller.inProcess(sandbox);

    /** The statuses of calls, one a second; 0 where nothing comes. */
    private List<Integer> statuses(int calls) throws InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            try {
                statuses.add(caller.orderDesk("/test").status());
            } catch (IOException e) {
                statuses.add(0);
            }
            time.advance(Duration.ofSeconds(1));
        }
        return statuses;
    }

    @Test
    void windowOfCallsLetsTheFirstOnesPass() throws Exception {
        sandbox.faults().during(ReceivedCall.to(Service.ORDER_DESK), Window.calls(1, 2), Fault.status(500));
        assertThat(caller.unleashed("/Taxes").status()).isEqualTo(200);
        assertThat(statuses(4)).containsExactly(200, 500, 500, 200);
        assertThat(sandbox.calls().faulty()).extracting(RecordedCall::fault).containsOnly("status 500 (calls 2 to 3)");
    }

    @Test
    void windowOfTimeClosesByItself() throws Exception {
        sandbox.faults().during(ReceivedCall.any(), Window.lasting(Duration.ofSeconds(2)), Fault.html(502));
        assertThat(statuses(4)).containsExactly(502, 502, 200, 200);
    }

    @Test
    void windowBetweenInstantsOpensLater() throws Exception {
        sandbox.faults()
                .during(
                        ReceivedCall.any(),
                        Window.between(Orders.START.plusSeconds(1), Orders.START.plusSeconds(3)),
                        Fault.status(503));
        assertThat(statuses(4)).containsExactly(200, 503, 503, 200);
    }

    @Test
    void windowMayDependOnAnythingAndEndsWhenFaultsAreCleared() throws Exception {
        sandbox.faults()
                .during(
                        ReceivedCall.any(),
                        Window.whenever(() -> sandbox.unleashed().salesOrders().isEmpty()),
                        Fault.status(500))
                .during(ReceivedCall.any(), Window.always(), Fault.status(502));
        assertThat(statuses(1)).containsExactly(500);
        Caller.Reply reply = caller.unleashed("/Taxes");
        assertThat(reply.status()).isEqualTo(500);
        sandbox.faults().clear();
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void whatIsPlannedForTheNextCallComesFirst() throws Exception {
        sandbox.faults()
                .during(ReceivedCall.any(), Window.calls(2), Fault.status(500))
                .failNext(ReceivedCall.any(), Fault.status(503));
        assertThat(statuses(3)).containsExactly(503, 500, 200);
    }

    @Test
    void chaosIsTheSameForTheSameSeed() throws Exception {
        List<List<Integer>> runs = new ArrayList<>();
        for (long seed : new long[] {7, 7, 8}) {
            sandbox.faults().chaos(seed, 0.5);
            runs.add(statuses(40));
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isNotEqualTo(runs.get(0));
        assertThat(runs.get(0)).contains(200, 0).anyMatch(status -> status >= 429);
        assertThat(sandbox.attempts().faulty()).allMatch(call -> call.fault().matches(".* \\(chaos, seed [78]\\)"));
    }

    @Test
    void chaosLeavesOtherCallsAloneAndIsNotChangedByThem() throws Exception {
        Chaos chaos =
                Chaos.seeded(11, 0.4).only(ReceivedCall.to(Service.ORDER_DESK)).kinds(Fault.status(500));
        sandbox.faults().chaos(chaos);
        List<Integer> alone = statuses(30);
        sandbox.faults().chaos(chaos);
        List<Integer> mixed = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            assertThat(caller.unleashed("/Taxes").status()).isEqualTo(200);
            mixed.addAll(statuses(1));
        }
        assertThat(mixed).isEqualTo(alone).containsOnly(200, 500);
    }

    @Test
    void chaosOfRateOneMeetsEveryCallAndOfZeroNone() throws Exception {
        sandbox.faults().chaos(Chaos.seeded(1, 1).kinds(Fault.status(500)));
        assertThat(statuses(5)).containsOnly(500);
        sandbox.faults().chaos(1, 0);
        assertThat(statuses(5)).containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void ratesAreProbabilities(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chaos.seeded(1, rate))
                .withMessageContaining("expected 0 to 1");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Window.calls(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.slow(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Chaos.seeded(1, 1).kinds());
    }

    @Test
    void callThatArrivesLaterIsDoneBeforeTheNextOne() throws Exception {
        sandbox.faults().failNext(ReceivedCall.writes(), Fault.arrivesLater(Duration.ofMinutes(2)));
        assertThatExceptionOfType(IOException.class).isThrownBy(this::post).isNotInstanceOf(ConnectException.class);
        time.advance(Duration.ofMinutes(1));
        caller.unleashed("/Taxes");
        assertThat(sandbox.unleashed().salesOrders()).isEmpty();
        sandbox.faults().clear();
        time.advance(Duration.ofMinutes(1));
        caller.unleashed("/Taxes");

        assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
        String fault = "arrives PT2M later (planned)";
        String path = "/SalesOrders/" + Orders.GUID;
        assertThat(sandbox.attempts())
                .containsExactly(
                        new RecordedCall(Service.UNLEASHED, "POST", path, 0, fault),
                        new RecordedCall(Service.UNLEASHED, "GET", "/Taxes", 200),
                        new RecordedCall(Service.UNLEASHED, "POST", path, 201, fault),
                        new RecordedCall(Service.UNLEASHED, "GET", "/Taxes", 200));
        assertThat(sandbox.calls()).hasSize(3);
    }

    private Caller.Reply post() throws IOException, InterruptedException {
        return caller.unleashed(
                "POST", "/SalesOrders/" + Orders.GUID, Orders.body("Parked").toString());
    }

    @Test
    void callDoneTwiceGetsTheSecondAnswer() throws Exception {
        sandbox.faults().failNext(ReceivedCall.writes(), Fault.twice());
        assertThat(post().status()).isEqualTo(400);
        assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
        assertThat(sandbox.calls().with("POST", "/salesorders/*"))
                .extracting(RecordedCall::status)
                .containsExactly(201, 400);
    }

    @Test
    void slowAnswerTakesSimulatedTimeUpToTheCallersTimeout() throws Exception {
        sandbox.faults()
                .failNext(ReceivedCall.any(), Fault.slow(Duration.ofSeconds(15)))
                .failNext(ReceivedCall.any(), Fault.slow(Duration.ofSeconds(25)));
        assertThat(caller.unleashed("/Taxes").status()).isEqualTo(200);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(15));
        assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(this::post);
        assertThat(time.passed()).as("the caller waits 20 s").isEqualTo(Duration.ofSeconds(35));
        assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
    }

    @Test
    void slowAnswerComesOverHttpToo() throws Exception {
        try (Sandbox http = Sandbox.builder().time(time).start()) {
            http.faults().failNext(ReceivedCall.any(), Fault.slow(Duration.ofHours(1)));
            assertThat(Caller.http(http).unleashed("/Taxes").status()).isEqualTo(200);
            assertThat(time.passed()).isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void garbageComesInKinds() throws Exception {
        sandbox.faults()
                .failNext(ReceivedCall.any(), Fault.empty())
                .failNext(ReceivedCall.any(), Fault.wrongContentType())
                .failNext(ReceivedCall.any(), Fault.garbled())
                .failNext(ReceivedCall.any(), Fault.html(200));
        Caller.Reply empty = post();
        assertThat(empty.status()).isEqualTo(201);
        assertThat(empty.text()).isEmpty();
        assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
        Caller.Reply plain = caller.unleashed("/Taxes");
        assertThat(plain.header("Content-Type")).isEqualTo("text/plain");
        assertThat(plain.json().path("Items")).isNotEmpty();
        assertThat(caller.unleashed("/Taxes").text()).doesNotContain("\"").contains("TaxCode");
        Caller.Reply html = caller.unleashed("/Taxes");
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.text()).startsWith("<html>");
    }
}
