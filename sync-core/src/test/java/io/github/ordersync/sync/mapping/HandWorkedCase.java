package io.github.ordersync.sync.mapping;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.sync.settings.SettingKeys;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An order in a file, with the sales order that was worked out for it by hand; {@code orders/README.txt} has the form. */
record HandWorkedCase(String file, String name, List<Entry> entries) {

    static final List<String> FILES =
            List.of("plain.txt", "prices.txt", "tax.txt", "discounts.txt", "charges.txt", "bundles.txt");

    private static final Pattern ITEM = Pattern.compile("(\\S+) x (\\S*) at (\\S+)(?: (\\{.*}))?");
    private static final Pattern FIELD = Pattern.compile("(\\S+) = (.+)");

    /** What stands behind a word and a colon. */
    record Entry(String key, String text) {}

    static Stream<HandWorkedCase> all() {
        return FILES.stream().flatMap(HandWorkedCase::read);
    }

    private static Stream<HandWorkedCase> read(String file) {
        List<HandWorkedCase> cases = new ArrayList<>();
        for (String line : text(file).lines().toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                continue;
            }
            if (line.startsWith("case:")) {
                cases.add(new HandWorkedCase(file, line.substring(colon + 1).strip(), new ArrayList<>()));
                continue;
            }
            List<Entry> entries = cases.get(cases.size() - 1).entries();
            if (Character.isWhitespace(line.charAt(0))) {
                Entry last = entries.remove(entries.size() - 1);
                entries.add(new Entry(last.key(), last.text() + " " + line.strip()));
            } else {
                entries.add(new Entry(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return cases.stream();
    }

    private static String text(String file) {
        try (InputStream stream = HandWorkedCase.class.getResourceAsStream("/orders/" + file)) {
            if (stream == null) {
                throw new AssertionError("No file orders/" + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("Cannot read orders/" + file, e);
        }
    }

    Stream<String> texts(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::text);
    }

    Optional<String> text1(String key) {
        return texts(key).findFirst();
    }

    /** The parts of a text that must have a form. */
    static MatchResult matched(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new AssertionError("\"" + text + "\" is not of the form " + form);
        }
        return matcher.toMatchResult();
    }

    /** A percentage with its sign, as a fraction. */
    static BigDecimal fraction(String percent) {
        return new BigDecimal(percent.replace("%", "").strip()).movePointLeft(2);
    }

    Orders order() {
        Orders orders = Orders.empty().context(c -> c.addKnownWarehouses("MAIN", "NORTH"));
        text1("settings")
                .ifPresent(json -> orders.settings(builder -> {
                    JsonValue.parse(json)
                            .members()
                            .forEach((key, value) -> SettingKeys.all().stream()
                                    .filter(known -> known.key().equals(key))
                                    .forEach(known -> known.set(builder, value)));
                    return builder;
                }));
        texts("field").map(text -> matched(FIELD, text)).forEach(f -> orders.checkout(f.group(1), f.group(2)));
        texts("item").map(text -> matched(ITEM, text)).forEach(item -> item(orders, item));
        text1("shipping").ifPresent(orders::shipping);
        text1("handling").ifPresent(orders::handling);
        text1("discount").ifPresent(orders::discount);
        text1("tax").ifPresent(orders::tax);
        text1("total").ifPresent(orders::total);
        amount("refund", orders, (builder, amount) -> builder.refundTotal(amount));
        amount("products", orders, (builder, amount) -> builder.productTotal(amount));
        return orders;
    }

    private void amount(String key, Orders orders, BiConsumer<Order.Builder, BigDecimal> set) {
        text1(key)
                .map(BigDecimal::new)
                .ifPresent(amount -> orders.with(builder -> {
                    set.accept(builder, amount);
                    return builder;
                }));
    }

    private static void item(Orders orders, MatchResult item) {
        Consumer<OrderItem.Builder> fields = builder -> Optional.ofNullable(item.group(4))
                .ifPresent(json -> JsonValue.parse(json).members().forEach(builder::putMetadata));
        orders.item(item.group(2), item.group(1), item.group(3), builder -> {
            fields.accept(builder);
            return builder;
        });
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
