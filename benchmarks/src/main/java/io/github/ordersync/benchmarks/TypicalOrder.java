package io.github.ordersync.benchmarks;

import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.mapping.MappingContext;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An order of five lines with tax, shipping, a discount and a few custom fields, and what is needed to map it. Its totals
 * agree, so that mapping it ends without a warning.
 */
final class TypicalOrder {

    private TypicalOrder() {}

    static IntegrationSettings settings() {
        return IntegrationSettings.builder()
                .customerCode("GUEST")
                .orderStatus("Placed")
                .afterImportMoveTo("Prepared")
                .build();
    }

    static MappingContext context() {
        return MappingContext.builder()
                .storeId("10042")
                .taxRates(Map.of("GST15", new BigDecimal("0.15"), "NONE", BigDecimal.ZERO))
                .defaultWarehouseCode("MAIN")
                .addKnownWarehouses("MAIN")
                .dateFormat("m/d/Y")
                .build();
    }

    /** As Order Desk answers it, by way of the sandbox. */
    static byte[] json() {
        try (Sandbox sandbox = Sandbox.builder().empty().inProcess()) {
            String id = sandbox.orderDesk()
                    .newOrder()
                    .sourceName("Kauri & Co")
                    .sourceId("KC-2001")
                    .item("MUG", "Stoneware mug, kauri green", "18.50", 2)
                    .item("TEA", "Kawakawa tea, 20 bags", "12.00", 3)
                    .itemVariation("Size", "20 bags")
                    .item("HONEY", "Manuka honey, 250 g", "34.90", 1)
                    .item("TOWEL", "Linen tea towel", "16.00", 4)
                    .itemMetadata("note", "gift wrapped")
                    .item("SOAP", "Harakeke soap", "9.80", 5)
                    .email("orders@harbourcafe.example")
                    .shipping("Mere", "Tawhiri", "Harbour Cafe Ltd", "2 Quay Road", "Wellington", "", "6011", "NZ")
                    .shippingMethod("Express")
                    .shippingTotal("12.50")
                    .discount("Winter sale", "10.00")
                    .taxTotal("33.53")
                    .checkoutData("customer_code", "HARBOUR")
                    .checkoutData("TaxCode", "GST15")
                    .checkoutData("DeliveryInstruction", "Leave with the kitchen")
                    .checkoutData("RequiredDate", "2026-12-01")
                    .add();
            return sandbox.orderDesk().order(id).orElseThrow().toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
