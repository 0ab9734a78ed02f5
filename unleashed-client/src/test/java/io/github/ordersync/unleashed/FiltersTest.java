package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.GUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.PurchaseOrderStatus;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each filter and each option becomes the query parameter that the service knows it by. */
class FiltersTest {

    /** A value of each type that a filter can hold; a list holds it twice. */
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "a b"),
            Map.entry(Boolean.class, true),
            Map.entry(Integer.class, 7),
            Map.entry(LocalDate.class, LocalDate.of(2026, 1, 2)),
            Map.entry(Instant.class, Instant.parse("2026-01-06T07:08:09.010Z")),
            Map.entry(UUID.class, GUID),
            Map.entry(Sort.class, Sort.DESCENDING),
            Map.entry(OrderStatus.class, OrderStatus.DELETED),
            Map.entry(PurchaseOrderStatus.class, PurchaseOrderStatus.RECEIPTED),
            Map.entry(ShipmentStatus.class, ShipmentStatus.DISPATCHED));

    private static final Map<String, String> WRITTEN = Map.of(
            "TEXT", "a b",
            "TIME", "2026-01-06T07:08:09.010",
            "DAY", "2026-01-02",
            "GUID", GUID.toString(),
            "GUIDS", GUID + "," + GUID,
            "TEXTS", "a b,a b");

    @ParameterizedTest
    @CsvFileSource(resources = "filters.txt", delimiter = '|')
    void becomesTheParameterOfItsName(String filter, String query) throws Exception {
        Class<?> type = Class.forName("io.github.ordersync.unleashed." + filter);

        assertThat(Json.query(build(type, true)).decoded())
                .isEqualTo(Stream.of(query.split("&"))
                        .map(pair -> pair.split("="))
                        .map(pair -> pair[0] + "=" + WRITTEN.getOrDefault(pair[1], pair[1]))
                        .collect(Collectors.joining("&")));
        assertThat(Json.query(build(type, false)).decoded()).isEmpty();
    }

    @Test
    void theTableHoldsEveryFilterAndOption() throws IOException {
        Set<String> types = ResourceMethods.verbs().stream()
                .flatMap(verb -> verb.parameters().stream())
                .map(Class::getSimpleName)
                .filter(name -> name.endsWith("Filter") || name.endsWith("Options"))
                .collect(Collectors.toSet());

        try (InputStream in = FiltersTest.class.getResourceAsStream("filters.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.replaceAll(" .*", "")))
                    .containsExactlyInAnyOrderElementsOf(types);
        }
    }

    @Test
    void aBlankFilterIsRefusedAsItWouldListEveryRow() {
        ProductFilter blank = ProductFilter.builder().productCode("").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.query(blank))
                .withMessage("The filter productCode is ''; give it a value, or do not set it at all.");
    }

    private static Object build(Class<?> type, boolean full) throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        for (Method accessor : type.getMethods()) {
            boolean isList = accessor.getReturnType() == List.class;
            if (full && (isList || accessor.getReturnType() == Optional.class)) {
                Class<?> content =
                        (Class<?>) ((ParameterizedType) accessor.getGenericReturnType()).getActualTypeArguments()[0];
                Object value = Objects.requireNonNull(VALUES.get(content), content.getName());
                Object argument = isList ? List.of(value, value) : Optional.of(value);
                Method setter =
                        builder.getClass().getMethod(accessor.getName(), isList ? Iterable.class : Optional.class);
                setter.setAccessible(true); // declared by a builder that only its own package sees
                setter.invoke(builder, argument);
            }
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
