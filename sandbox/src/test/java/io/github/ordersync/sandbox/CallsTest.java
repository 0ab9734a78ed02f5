package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final RecordedCall LIST = new RecordedCall(Service.UNLEASHED, "GET", "/SalesOrders/2", 200);
    private static final RecordedCall LOST =
            new RecordedCall(Service.UNLEASHED, "POST", "/SalesOrders/abc", 201, "answer lost (planned)");
    private static final RecordedCall MOVE = new RecordedCall(Service.ORDER_DESK, "POST", "/api/v2/move-orders", 200);
    private static final RecordedCall NOTE = new RecordedCall(
            Service.ORDER_DESK, "POST", "/api/v2/orders/7/order-history", 0, "never arrived (planned)");

    private final Calls calls = new Calls(List.of(LIST, LOST, MOVE, NOTE));

    @Test
    void areNarrowedDownStepByStep() {
        assertThat(calls.to(Service.UNLEASHED)).containsExactly(LIST, LOST);
        assertThat(calls.with("post", "/salesorders/*").status(201).only()).isEqualTo(LOST);
        assertThat(calls.path("/api/v2/*")).containsExactly(MOVE);
        assertThat(calls.path("/api/v2/**")).containsExactly(MOVE, NOTE);
        assertThat(calls.path("/SalesOrders")).isEmpty();
        assertThat(calls.reads()).containsExactly(LIST);
        assertThat(calls.writes().clean()).containsExactly(MOVE);
        assertThat(calls.faulty()).containsExactly(LOST, NOTE);
        assertThat(calls.matching(call -> call.path().endsWith("2"))).containsExactly(LIST);
        assertThat(calls.arrived()).containsExactly(LIST, LOST, MOVE);
        calls.to(Service.ORDER_DESK).reads().expectNone();
    }

    @Test
    void tellTheirStoryWhenTheNumberIsWrong() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> calls.to(Service.UNLEASHED).writes().expectNone())
                .withMessage("Expected 0 calls to UNLEASHED that write, there were 1:\n"
                        + "  1. UNLEASHED POST /SalesOrders/abc -> 201, answer lost (planned)\n");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> calls.faulty().only())
                .withMessageContaining("2. ORDER_DESK POST /api/v2/orders/7/order-history -> nothing, never arrived");
    }
}
