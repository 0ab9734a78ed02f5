package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFileExamplesTest {

    private final Sandbox sandbox = Sandbox.start();
    private final Connection connection = Connection.fromEnvironment(Ran.environment(sandbox), Progress.none());
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @AfterEach
    void close() {
        connection.close();
        sandbox.close();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void newOrdersWithTheirItems() {
        ListNewOrders.print(connection.orderDesk(), out);
        assertThat(printed().lines())
                .contains("KC-1042  317.29", "    3 x Teapot", "    6 x Linen tea towel")
                .noneMatch(line -> line.startsWith("KC-0998"))
                .filteredOn(line -> !line.startsWith(" "))
                .hasSize(10);
    }

    @Test
    void completedSalesOrdersWithTheirLines() {
        connection
                .engine(CommonOptions.sandboxSettings())
                .parallelism(1)
                .build()
                .exportOrders();
        sandbox.unleashed().completeSalesOrder("SO-00000002");
        ListCompletedSalesOrders.print(
                connection.unleashed(), LocalDate.now(ZoneOffset.UTC).minusDays(7), out);
        assertThat(printed().lines())
                .hasSize(4)
                .anyMatch(line -> line.matches("SO-00000002 {2}317\\.290*"))
                .anyMatch(line -> line.matches(" {4}3(\\.0+)? x Teapot, 1 litre"))
                .anyMatch(line -> line.endsWith("Shipping (Express)"));
    }
}
