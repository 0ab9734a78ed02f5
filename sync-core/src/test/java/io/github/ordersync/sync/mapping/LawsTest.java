package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for every order: its amounts, its shape, and that there is a result at all. */
class LawsTest {

    @Test
    void theTotalIsOrderDesksWithMatchingPolicies() {
        Seeds.each(seed -> {
            OrderGenerator generator = new OrderGenerator(seed);
            checkTotal(seed, generator.honestSettings(), generator.honestOrder());
        });
    }

    @Test
    void theTotalIsOrderDesksWithTaxInsideThePrices() {
        Seeds.each(seed -> {
            OrderGenerator generator = new OrderGenerator(seed);
            IntegrationSettings settings = generator.inclusiveSettings();
            Order order = generator.honestOrder();
            BigDecimal tax = order.taxTotal().orElseThrow();
            checkTotal(
                    seed,
                    settings,
                    order.toBuilder()
                            .taxTotal(BigDecimal.ZERO)
                            .orderTotal(order.orderTotal().orElseThrow().subtract(tax))
                            .build());
        });
    }

    private static void checkTotal(long seed, IntegrationSettings settings, Order order) {
        MappingContext context = MappingContext.builder()
                .storeId("11")
                .defaultWarehouseCode("MAIN")
                .build();

        MappingResult result = new OrderMapper(settings).map(order, context);

        if (!(result instanceof MappingResult.Mapped mapped)) {
            fail("seed %d: not mapped: %s", seed, result);
            return;
        }
        assertThat(mapped.totalDifference().orElseThrow())
                .as("seed %d, %s", seed, mapped.warnings())
                .isEqualByComparingTo("0");
        checkFormulas(seed, mapped.salesOrder());
    }

    @Test
    void noInputMakesTheMapperThrow() {
        Map<Class<?>, Integer> results = new HashMap<>();
        Seeds.each(seed -> {
            OrderGenerator generator = new OrderGenerator(seed);
            OrderMapper mapper = new OrderMapper(generator.oddSettings());
            MappingContext context = generator.oddContext();
            Order order = generator.oddOrder();

            MappingResult result = mapper.map(order, context);

            results.merge(result.getClass(), 1, Integer::sum);
            assertThat(mapper.map(order, context))
                    .as("seed %d: mapped twice", seed)
                    .isEqualTo(result);
            assertThat(result.explanation().toTable()).as("seed %d", seed).doesNotContain("\u0000");
            if (result instanceof MappingResult.Mapped mapped) {
                checkFormulas(seed, mapped.salesOrder());
                checkShape(seed, mapped.salesOrder());
                assertThat(mapped.salesOrder().guid())
                        .as("seed %d", seed)
                        .hasValue(mapper.guidOf(order, context.storeId()));
            } else if (result instanceof MappingResult.Refused refused) {
                assertThat(refused.problems()).as("seed %d", seed).isNotEmpty();
                assertThat(refused.historyNote())
                        .as("seed %d", seed)
                        .startsWith("Order Could Not Be Submitted to Unleashed.\n- ")
                        .hasSizeLessThanOrEqualTo(1_800);
                assertThat(mapper.guidOf(order, context.storeId()))
                        .as("seed %d", seed)
                        .isNotNull();
            }
        });
        // The generator must not lose its aim: all three ends are reached often.
        assertThat(results)
                .hasSize(3)
                .allSatisfy((end, count) -> assertThat(count).isGreaterThan(Seeds.ORDERS / 200));
    }

    /** What the service computes again, in both readings, and refuses when it differs. */
    private static void checkFormulas(long seed, SalesOrder salesOrder) {
        BigDecimal subTotal = BigDecimal.ZERO;
        BigDecimal taxTotal = BigDecimal.ZERO;
        for (SalesOrderLine line : salesOrder.salesOrderLines()) {
            BigDecimal quantity = line.orderQuantity().orElseThrow();
            BigDecimal price = line.unitPrice().orElseThrow();
            BigDecimal factor = BigDecimal.ONE.subtract(line.discountRate().orElseThrow());
            BigDecimal total = line.lineTotal().orElseThrow();
            BigDecimal tax = line.lineTax().orElseThrow();
            BigDecimal netPrice = price.multiply(factor).setScale(4, RoundingMode.HALF_UP);
            assertThat(round2(quantity.multiply(price).multiply(factor)))
                    .as("seed %d, %s", seed, line)
                    .isEqualByComparingTo(total);
            assertThat(round2(quantity.multiply(netPrice)))
                    .as("seed %d, other reading, %s", seed, line)
                    .isEqualByComparingTo(total);
            assertThat(round2(total.multiply(line.taxRate().orElse(BigDecimal.ZERO))))
                    .as("seed %d, tax, %s", seed, line)
                    .isEqualByComparingTo(tax);
            subTotal = subTotal.add(total);
            taxTotal = taxTotal.add(tax);
        }
        assertThat(salesOrder.subTotal().orElseThrow()).as("seed %d", seed).isEqualByComparingTo(subTotal);
        assertThat(salesOrder.taxTotal().orElseThrow()).as("seed %d", seed).isEqualByComparingTo(taxTotal);
        assertThat(salesOrder.total().orElseThrow())
                .as("seed %d", seed)
                .isEqualByComparingTo(subTotal.add(taxTotal))
                .isNotNegative();
    }

    private static void checkShape(long seed, SalesOrder salesOrder) {
        int number = 0;
        for (SalesOrderLine line : salesOrder.salesOrderLines()) {
            boolean charge = line.lineType().equals(Optional.of("Charge"));
            assertThat(line.lineNumber()).as("seed %d", seed).hasValue(charge ? 0 : ++number);
            assertThat(line.product().orElseThrow().productCode().isPresent()).isEqualTo(!charge);
            assertThat(line.unitPrice().orElseThrow().scale())
                    .as("seed %d", seed)
                    .isBetween(0, 4);
            assertThat(line.orderQuantity().orElseThrow().scale())
                    .as("seed %d", seed)
                    .isBetween(0, 4);
            assertThat(line.discountRate().orElseThrow())
                    .as("seed %d", seed)
                    .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(line.taxRate().orElse(BigDecimal.ZERO))
                    .as("seed %d", seed)
                    .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            checkText(seed, line.product().flatMap(p -> p.productCode().or(p::productDescription)), 500);
        }
        assertThat(salesOrder.salesOrderLines()).as("seed %d", seed).isNotEmpty();
        assertThat(salesOrder.customer()).as("seed %d", seed).isPresent();
        assertThat(salesOrder.warehouse()).as("seed %d", seed).isPresent();
        assertThat(salesOrder.orderStatus()).as("seed %d", seed).isPresent();
        assertThat(salesOrder.tax()).as("seed %d", seed).isPresent();
        checkText(seed, salesOrder.orderNumber(), 17);
        checkText(seed, salesOrder.customOrderStatus(), 15);
        checkText(seed, salesOrder.customerRef(), 500);
        checkText(seed, salesOrder.comments(), 2_048);
        checkText(seed, salesOrder.deliveryName(), 500);
        checkText(seed, salesOrder.deliveryStreetAddress(), 500);
        checkText(seed, salesOrder.deliverySuburb(), 500);
        checkText(seed, salesOrder.deliveryPostCode(), 50);
        checkText(seed, salesOrder.deliveryCountry(), 500);
        checkText(seed, salesOrder.deliveryInstruction(), 500);
        for (Optional<String> code : List.of(
                salesOrder.warehouse().flatMap(w -> w.warehouseCode()),
                salesOrder.tax().flatMap(t -> t.taxCode()))) {
            checkText(seed, code, 25);
        }
    }

    private static void checkText(long seed, Optional<String> text, int max) {
        text.ifPresent(t -> {
            assertThat(t).as("seed %d", seed).isNotBlank().hasSizeLessThanOrEqualTo(max);
            assertThatCode(() -> StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(t)))
                    .as("seed %d: text that can be written as UTF-8", seed)
                    .doesNotThrowAnyException();
        });
    }

    private static BigDecimal round2(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }
}
