package io.github.ordersync.sync.folders;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Folders FOLDERS = new Folders(List.of(
            new Folder("11", "New"), new Folder("12", "new"), new Folder("13", "Prepared"), new Folder("14", "12")));

    @Test
    void theExactNameComesFirst() {
        assertThat(FOLDERS.find(" new ").map(Folder::id)).contains("12");
        assertThat(FOLDERS.find("New").map(Folder::id)).contains("11");
        assertThat(FOLDERS.find("12").map(Folder::id)).contains("14");
    }

    @Test
    void thenTheNameIgnoringCaseThenTheId() {
        assertThat(FOLDERS.find("PREPARED").map(Folder::id)).contains("13");
        assertThat(FOLDERS.find("13").map(Folder::id)).contains("13");
    }

    @Test
    void whatIsMissingOrAmbiguousIsNotFound() {
        assertThat(FOLDERS.find("Shipped")).isEmpty();
        assertThat(FOLDERS.find("NEW")).isEmpty();
        assertThat(FOLDERS.names()).isEqualTo("New, new, Prepared, 12");
    }

    @Test
    void aDeletedSalesOrderCancelsUnlessTheOrderWasShipped() {
        SalesOrder deleted =
                SalesOrder.builder().orderStatus(OrderStatus.of("deleted")).build();
        SalesOrder placed = SalesOrder.builder().orderStatus(OrderStatus.PLACED).build();
        Order open = Order.builder().id("1").build();
        Order shipped = Order.builder()
                .id("1")
                .addOrderShipments(Shipment.builder().build())
                .build();

        assertThat(Cancellation.of(open, deleted)).isEqualTo(Cancellation.CANCEL);
        assertThat(Cancellation.of(shipped, deleted)).isEqualTo(Cancellation.TOO_LATE);
        assertThat(Cancellation.of(open, placed)).isEqualTo(Cancellation.NONE);
        assertThat(Cancellation.of(open, SalesOrder.builder().build())).isEqualTo(Cancellation.NONE);
    }

    @Test
    void theNoteNamesTheSalesOrder() {
        assertThat(Cancellation.historyNote(
                        SalesOrder.builder().orderNumber("SO-00042").build()))
                .isEqualTo("Sales order SO-00042 was deleted in Unleashed; this order is canceled.");
    }
}
