package io.github.ordersync.orderdesk;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.orderdesk.model.BatchResult;
import io.github.ordersync.orderdesk.model.Shipment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShipmentsTest extends WireTest {

    private static final String PATH = "/api/v2/orders/7001/shipments";
    private static final String NOT_ADDED = "{\"status\":\"error\",\"message\":\"Shipment Not Added\"}";

    private final Shipment shipment = Shipment.builder()
            .trackingNumber("AB 123")
            .carrierCode("NZ Post")
            .dateShipped(LocalDate.of(2026, 3, 2))
            .build();

    @Test
    void shipmentsOfAnOrderAreRead() {
        answer("{\"status\":\"success\",\"total_records\":1,\"shipments\":[{\"id\":\"9\",\"weight\":\"1.20\"}]}");
        assertThat(client.shipments().list("7001")).extracting(Shipment::id).hasSize(1);
        assertThat(onlyCall()).isEqualTo("GET " + PATH);

        SERVER.resetRequests();
        answer("{\"status\":\"success\",\"shipment\":{\"id\":\"9\"}}");
        assertThat(client.shipments().get("7001", "9").id()).contains("9");
        assertThat(client.shipments().find("7001", "9")).isPresent();
        assertThat(requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.getUrl()).isEqualTo(PATH + "/9"));
    }

    @Test
    void aShipmentIsAdded() {
        answer("{\"status\":\"success\",\"message\":\"Shipment Added\"}");

        assertThat(client.shipments().add("7001", shipment)).isEqualTo(AddedShipment.ADDED);
        assertThat(onlyCall()).isEqualTo("POST " + PATH);
        assertThat(onlyBody())
                .isEqualTo(
                        "{\"tracking_number\":\"AB 123\",\"carrier_code\":\"NZ Post\",\"date_shipped\":\"2026-03-02\"}");
    }

    @Test
    void aRefusedShipmentThatTheOrderHasIsThere() {
        refuse(
                "{\"status\":\"success\",\"shipments\":[{\"tracking_number\":\"zz\"},{\"tracking_number\":\"ab123 \"}]}");

        assertThat(client.shipments().add("7001", shipment)).isEqualTo(AddedShipment.ALREADY_THERE);
        assertThat(requests())
                .extracting(request -> request.getMethod() + " " + request.getUrl())
                .containsExactly("POST " + PATH, "GET " + PATH);
    }

    @Test
    void aRefusedShipmentThatTheOrderDoesNotHaveIsRefused() {
        refuse("{\"status\":\"success\",\"shipments\":[{\"tracking_number\":\"zz\"}]}");

        assertThatThrownBy(() -> client.shipments().add("7001", shipment))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        e -> assertThat(e.problems()).containsExactly("Shipment Not Added"));
    }

    @Test
    void withoutANumberCarrierAndMethodMustAgree() {
        refuse("{\"status\":\"success\",\"shipments\":[{\"tracking_number\":\"n/a\",\"carrier_code\":\"UPS\"}]}");
        Shipment none =
                Shipment.builder().trackingNumber("N/A").carrierCode("ups").build();

        assertThat(client.shipments().add("7001", none)).isEqualTo(AddedShipment.ALREADY_THERE);
        assertThatThrownBy(() -> client.shipments()
                        .add("7001", none.toBuilder().carrierCode("FedEx").build()))
                .isInstanceOf(RequestRefusedException.class);
    }

    @Test
    void theRefusalStaysWhenTheLookUpFails() {
        SERVER.stubFor(post(PATH).willReturn(okJson(NOT_ADDED)));
        SERVER.stubFor(get(PATH).willReturn(okJson("{\"status\":\"error\",\"message\":\"Try again\"}")));

        assertThatThrownBy(() -> client.shipments().add("7001", shipment))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageContaining("Shipment Not Added")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void anotherRefusalIsNotLookedUp() {
        answer("{\"status\":\"error\",\"message\":\"Order is locked\"}");

        assertThatThrownBy(() -> client.shipments().add("7001", shipment))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageContaining("Order is locked");
        assertThat(onlyCall()).startsWith("POST");
    }

    private static void refuse(String list) {
        SERVER.stubFor(post(PATH).willReturn(okJson(NOT_ADDED)));
        SERVER.stubFor(get(PATH).willReturn(okJson(list)));
    }

    @Test
    void aShipmentWhoseAnswerIsLostIsNotSentAgain() {
        answer(serverError());

        assertThatThrownBy(() -> client.shipments().add("7001", shipment))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.howToFindOut()).contains("tracking number"));
        assertThatThrownBy(() -> client.shipments()
                        .addAll(List.of(shipment.toBuilder().orderId("7001").build())))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void aShipmentIsReplacedAndDeleted() {
        answer(DONE);
        client.shipments()
                .update(Shipment.builder()
                        .id("9")
                        .orderId("7001")
                        .trackingNumber("T")
                        .build());
        assertThat(onlyCall()).isEqualTo("PUT " + PATH + "/9");
        assertThat(onlyBody()).isEqualTo("{\"id\":\"9\",\"order_id\":\"7001\",\"tracking_number\":\"T\"}");

        SERVER.resetRequests();
        client.shipments().delete("7001", "9");
        assertThat(onlyCall()).isEqualTo("DELETE " + PATH + "/9");
    }

    @Test
    void shipmentsOfSeveralOrdersGoInOneCall() {
        answer("""
                {"status": "success", "results": [{"status": "success", "order_id": 7001},
                {"status": "error", "message": "Shipment Not Added", "index": 1, "extra": null}]}
                """);

        List<BatchResult> results = client.shipments()
                .addAll(List.of(
                        Shipment.builder().orderId("7001").trackingNumber("T1").build(),
                        Shipment.builder().orderId("7002").trackingNumber("T2").build()));

        assertThat(onlyCall()).isEqualTo("POST /api/v2/batch-shipments");
        assertThat(onlyBody())
                .isEqualTo(
                        "[{\"order_id\":\"7001\",\"tracking_number\":\"T1\"},{\"order_id\":\"7002\",\"tracking_number\":\"T2\"}]");
        assertThat(results).extracting(BatchResult::failed).containsExactly(false, true);
        assertThat(results.get(0).orderId()).contains("7001");
        assertThat(results.get(1).message()).contains("Shipment Not Added");
        assertThat(client.shipments().addAll(List.of())).isEmpty();
        assertThat(requests()).hasSize(1);
    }

    /** A failure of the whole says nothing about its parts where these are listed. */
    @Test
    void resultsOfABatchCountWhateverTheStatusSays() {
        answer(
                "{\"status\":\"error\",\"message\":\"1 failed\",\"results\":[{\"status\":\"success\"},{\"status\":\"error\"}]}");
        List<Shipment> batch = List.of(
                Shipment.builder().orderId("1").build(),
                Shipment.builder().orderId("2").build());

        assertThat(client.shipments().addAll(batch))
                .extracting(BatchResult::failed)
                .containsExactly(false, true);

        answer("{\"status\":\"error\",\"message\":\"No\"}");
        assertThatThrownBy(() -> client.shipments().addAll(batch)).isInstanceOf(RequestRefusedException.class);
        answer("[{\"message\":\"Added\"}]");
        assertThat(client.shipments().addAll(batch))
                .extracting(BatchResult::failed)
                .containsExactly(false);
    }

    @Test
    void whatCannotBeRightIsRefusedBeforeAnyCall() {
        Shipment elsewhere = Shipment.builder().orderId("7002").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.shipments().add("7001", elsewhere))
                .withMessageContaining("7002");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.shipments().addAll(List.of(elsewhere, shipment)))
                .withMessage("shipments.addAll, entry 1: the shipment has no order_id; one that was read has it.");
        assertThatIllegalArgumentException().isThrownBy(() -> client.shipments().update(elsewhere));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        client.shipments().update(Shipment.builder().id("9").build()))
                .withMessageContaining("order_id");
        assertThat(requests()).isEmpty();
    }
}
