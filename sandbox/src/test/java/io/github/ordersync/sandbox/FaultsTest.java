package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planned faults and the record of calls, in both modes. */
class FaultsTest {

    private enum Mode {
        HTTP,
        IN_PROCESS;

        Sandbox sandbox() {
            return this == HTTP ? Sandbox.builder().start() : Sandbox.builder().inProcess();
        }

        Caller caller(Sandbox sandbox) {
            return this == HTTP ? Caller.http(sandbox) : Caller.inProcess(sandbox);
        }
    }

    private static boolean isPost(ReceivedCall call) {
        return call.method().equals("POST");
    }

    private static Caller.Reply post(Caller caller) throws IOException, InterruptedException {
        return caller.unleashed(
                "POST", "/SalesOrders/" + Orders.GUID, Orders.body("Parked").toString());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void statusComesInsteadOfTheWorkAndOnlyOnce(Mode mode) throws Exception {
        try (Sandbox sandbox = mode.sandbox()) {
            Caller caller = mode.caller(sandbox);
            sandbox.faults().failNext(FaultsTest::isPost, Fault.status(503)).failNext(call -> true, Fault.status(429));
            assertThat(caller.orderDesk("/test").header("X-Retry-After")).isEqualTo("1");
            Caller.Reply failed = post(caller);
            assertThat(failed.status()).isEqualTo(503);
            assertThat(failed.json().path("Description").asText()).isNotEmpty();
            assertThat(sandbox.unleashed().salesOrders()).isEmpty();
            assertThat(sandbox.faults().pending()).isZero();
            assertThat(post(caller).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void pageOfHtmlComesFromAProxy(Mode mode) throws Exception {
        try (Sandbox sandbox = mode.sandbox()) {
            sandbox.faults().failNext(call -> call.service() == Service.ORDER_DESK, Fault.html(502));
            Caller.Reply reply = mode.caller(sandbox).orderDesk("/orders");
            assertThat(reply.status()).isEqualTo(502);
            assertThat(reply.header("Content-Type")).isEqualTo("text/html");
            assertThat(reply.text()).startsWith("<html>");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void lostAnswerLeavesTheWorkDone(Mode mode) throws Exception {
        try (Sandbox sandbox = mode.sandbox()) {
            Caller caller = mode.caller(sandbox);
            sandbox.faults().failNext(FaultsTest::isPost, Fault.lostAfterwards());
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> post(caller))
                    .isNotInstanceOf(ConnectException.class);
            assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
            assertThat(sandbox.calls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void lostCallNeverArrives(Mode mode) throws Exception {
        try (Sandbox sandbox = mode.sandbox()) {
            Caller caller = mode.caller(sandbox);
            sandbox.faults().failNext(FaultsTest::isPost, Fault.lostBeforeSend());
            assertThatExceptionOfType(mode == Mode.HTTP ? IOException.class : ConnectException.class)
                    .isThrownBy(() -> post(caller));
            assertThat(sandbox.unleashed().salesOrders()).isEmpty();
            assertThat(sandbox.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void truncatedAnswerIsNoJson(Mode mode) throws Exception {
        try (Sandbox sandbox = mode.sandbox()) {
            sandbox.faults().failNext(FaultsTest::isPost, Fault.truncated());
            Caller.Reply reply = post(mode.caller(sandbox));
            assertThat(reply.status()).isEqualTo(201);
            assertThatExceptionOfType(JsonProcessingException.class)
                    .isThrownBy(() -> Trees.read(reply.text().getBytes(StandardCharsets.UTF_8)));
            assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void errorMayComeAfterTheWork(Mode mode) throws Exception {
        try (Sandbox sandbox = mode.sandbox()) {
            Caller caller = mode.caller(sandbox);
            sandbox.faults().failNext(FaultsTest::isPost, Fault.statusAfterwards(500), 2);
            assertThat(post(caller).status()).isEqualTo(500);
            assertThat(post(caller).status()).isEqualTo(500);
            assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void callsAreRecordedWithoutQueryHeadersAndBodies(Mode mode) throws Exception {
        try (Sandbox sandbox = mode.sandbox()) {
            Caller caller = mode.caller(sandbox);
            caller.unleashed("/Customers?contactEmail=orders@harbourcafe.example");
            caller.orderDesk("/orders/1");
            assertThat(sandbox.calls())
                    .containsExactly(
                            new RecordedCall(Service.UNLEASHED, "GET", "/Customers", 200),
                            new RecordedCall(Service.ORDER_DESK, "GET", "/api/v2/orders/1", 404));
            sandbox.clearCalls();
            assertThat(sandbox.calls()).isEmpty();
        }
    }

    @Test
    void faultsCanBeForgotten() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().inProcess()) {
            sandbox.faults().failNext(call -> true, Fault.status(500)).clear();
            assertThat(Caller.inProcess(sandbox).orderDesk("/test").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 299, 600})
    void onlyErrorsAreFaults(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.status(status))
                .withMessageContaining(String.valueOf(status));
    }

    @Test
    void transportKnowsBothServicesInBothModes() throws Exception {
        try (Sandbox http = Sandbox.start();
                Sandbox direct = Sandbox.builder().inProcess()) {
            assertThat(Caller.inProcess(http).orderDesk("/test").status()).isEqualTo(200);
            assertThat(direct.orderDeskUrl()).isEqualTo(URI.create("http://orderdesk.sandbox/api/v2"));
            assertThat(direct.unleashedUrl()).isEqualTo(URI.create("http://unleashed.sandbox"));
            assertThat(http.orderDeskUrl().getPath()).isEqualTo("/api/v2");
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> direct.transport()
                            .send(
                                    new io.github.ordersync.client.TransportRequest(
                                            "test",
                                            "GET",
                                            URI.create("http://elsewhere.sandbox/"),
                                            Map.of(),
                                            new byte[0]),
                                    Duration.ofSeconds(1)));
        }
    }

    @Test
    void closedSandboxAnswersNobody() throws Exception {
        Sandbox sandbox = Sandbox.start();
        Caller http = Caller.http(sandbox);
        Caller direct = Caller.inProcess(sandbox);
        assertThat(http.orderDesk("/test").status()).isEqualTo(200);
        sandbox.close();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> http.orderDesk("/test"));
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> direct.orderDesk("/test"));
        assertThat(sandbox.orderDesk().orders()).isNotEmpty();
    }

    @Test
    void interruptedCallerIsTold() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().inProcess()) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> Caller.inProcess(sandbox).orderDesk("/test"));
            assertThat(sandbox.calls()).isEmpty();
        }
    }
}
