package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.MappingResult.Refused;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for every order whatever is written in it, and wherever the program runs. */
class InputLawsTest {

    private static final Pattern ITEM = Pattern.compile("item (\\d+)( \\((.*)\\))?(, (.*))?", Pattern.DOTALL);
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void asBefore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void neitherLanguageNorZoneNorTheOrderOfMembersMatters() {
        Seeds.each(seed -> {
            OrderGenerator generator = new OrderGenerator(seed);
            OrderMapper mapper = new OrderMapper(generator.oddSettings());
            MappingContext context = generator.oddContext();
            Order order = generator.oddOrder();
            Locale.setDefault(Locale.ENGLISH);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            MappingResult here = mapper.map(order, context);
            // The rows are compared for every order; how they print, for some.
            boolean printed = seed % 50 == 0;
            String table = printed ? here.explanation().toTable() : "";
            // i without its dot, digits of another script, thirteen hours away.
            Locale.setDefault(
                    seed % 100 < 50 ? Locale.forLanguageTag("tr-TR") : Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            MappingResult there = mapper.map(turned(order), context);
            assertThat(there).as("seed %d", seed).isEqualTo(here);
            assertThat(printed ? there.explanation().toTable() : "")
                    .as("seed %d", seed)
                    .isEqualTo(table);
        });
    }

    /** The same order with the members of its objects the other way round. */
    private static Order turned(Order order) {
        return order.toBuilder()
                .checkoutData(turned(order.checkoutData()))
                .orderMetadata(turned(order.orderMetadata()))
                .orderItems(order.orderItems().stream()
                        .map(item -> item.toBuilder()
                                .metadata(turned(item.metadata()))
                                .variationList(turned(item.variationList()))
                                .build())
                        .toList())
                .build();
    }

    private static Map<String, JsonValue> turned(Map<String, JsonValue> members) {
        List<String> names = new ArrayList<>(members.keySet());
        Collections.reverse(names);
        Map<String, JsonValue> turned = new LinkedHashMap<>();
        names.forEach(name -> turned.put(name, members.get(name)));
        return turned;
    }

    @Test
    void noTextBreaksOutOfItsField() {
        Seeds.each(seed -> {
            OrderGenerator generator = new OrderGenerator(seed);
            MappingResult result =
                    new OrderMapper(generator.oddSettings()).map(generator.oddOrder(), generator.oddContext());
            if (result instanceof Mapped mapped) {
                SalesOrder order = mapped.salesOrder();
                for (Optional<String> line : List.of(
                        order.orderNumber(),
                        order.customerRef(),
                        order.customOrderStatus(),
                        order.deliveryName(),
                        order.deliveryStreetAddress(),
                        order.deliveryStreetAddress2(),
                        order.deliverySuburb(),
                        order.deliveryCity(),
                        order.deliveryRegion(),
                        order.deliveryPostCode(),
                        order.deliveryCountry(),
                        order.sourceId())) {
                    oneLine(seed, line.orElse(""));
                }
                order.salesOrderLines()
                        .forEach(line -> line.product()
                                .flatMap(product -> product.productCode().or(product::productDescription))
                                .ifPresent(text -> oneLine(seed, text)));
                mapped.warnings().forEach(warning -> oneLine(seed, warning.text()));
            } else if (result instanceof Refused refused) {
                refused.problems().forEach(problem -> oneLine(seed, problem.text()));
                // One line for what it is about and one for each problem, unless they are too many.
                long lines = refused.historyNote().lines().count();
                assertThat(lines)
                        .as("seed %d", seed)
                        .isBetween(2L, 1L + refused.problems().size());
            }
        });
    }

    private static void oneLine(long seed, String text) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            fail("seed %d: more than one line: %s", seed, text);
        }
    }

    @Test
    void everyProblemNamesAPlaceThatIsInTheOrder() {
        Set<FindingCode> aboutWhatIsMissing = Set.of(
                FindingCode.NO_CUSTOMER,
                FindingCode.NO_LINES,
                FindingCode.NO_ORDER_ID,
                FindingCode.NO_WAREHOUSE,
                FindingCode.NEGATIVE_TOTAL);
        Set<FindingCode> aboutItemsWithoutATotal = Set.of(FindingCode.TAX_TOO_LARGE);
        Seeds.each(seed -> {
            OrderGenerator generator = new OrderGenerator(seed);
            Order order = generator.oddOrder();
            MappingResult result = new OrderMapper(generator.oddSettings()).map(order, generator.oddContext());
            if (result instanceof Refused refused) {
                for (Problem problem : refused.problems()) {
                    boolean missing = aboutWhatIsMissing.contains(problem.code())
                            || (aboutItemsWithoutATotal.contains(problem.code())
                                    && order.taxTotal().isEmpty());
                    assertThat(missing || isIn(order, problem.place()))
                            .as("seed %d: %s", seed, problem)
                            .isTrue();
                }
            }
        });
    }

    private static boolean isIn(Order order, String place) {
        if (place.startsWith("setting ")) {
            return true;
        }
        if (place.startsWith("checkout_data.")) {
            return order.checkoutData().containsKey(after(place));
        }
        if (place.startsWith("order_metadata.")) {
            return order.orderMetadata().containsKey(after(place));
        }
        Matcher item = ITEM.matcher(place);
        if (item.matches()) {
            int number = Integer.parseInt(item.group(1));
            return number >= 1
                    && number <= order.orderItems().size()
                    && isIn(order.orderItems().get(number - 1), Optional.ofNullable(item.group(5)));
        }
        return switch (place) {
            case "id" -> order.id().isPresent();
            case "source_id" -> order.sourceId().isPresent();
            case "date_added" -> order.dateAdded().isPresent();
            case "shipping_total" -> order.shippingTotal().isPresent();
            case "handling_total" -> order.handlingTotal().isPresent();
            case "tax_total" -> order.taxTotal().isPresent();
            case "discount_total" -> order.discountTotal().isPresent();
            case "discount_list" -> !order.discountList().isEmpty();
            case "order_total" -> order.orderTotal().isPresent();
            default -> false;
        };
    }

    private static boolean isIn(OrderItem item, Optional<String> part) {
        String where = part.orElse("");
        if (where.startsWith("metadata.")) {
            return item.metadata().containsKey(after(where));
        }
        if (where.startsWith("variation_list.")) {
            return item.variationList().containsKey(after(where));
        }
        // The item as a whole, one of its members, or its name where it has no code.
        return true;
    }

    private static String after(String place) {
        return place.substring(place.indexOf('.') + 1);
    }
}
