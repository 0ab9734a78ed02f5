package io.github.ordersync.leaks;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes a value of any type that a call of the clients takes; every text that is no id is personal data. */
final class Arguments {

    private static final Map<Class<?>, Object> SIMPLE = Map.ofEntries(
            Map.entry(UUID.class, UUID.fromString("5f2d0a0e-1111-4222-8333-444455556666")),
            Map.entry(Boolean.class, true),
            Map.entry(boolean.class, true),
            Map.entry(Integer.class, 1),
            Map.entry(int.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(long.class, 1L),
            Map.entry(BigDecimal.class, new BigDecimal("1.00")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 1, 2)),
            Map.entry(Instant.class, Instant.parse("2026-01-02T03:04:05Z")),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(URI.class, URI.create("https://example.com/hook")));

    private static final int DEEP = 3;

    /** How much of a model is filled in; the clients refuse some members before they send anything. */
    enum Fill {
        ALL,
        IDS,
        NOTHING;

        boolean takes(String member) {
            return this == ALL || this == IDS && member.toLowerCase(Locale.ROOT).matches(".*(id|code)");
        }
    }

    private final Fill fill;

    Arguments(Fill fill) {
        this.fill = fill;
    }

    Object make(JavaType type, String name, int depth) throws ReflectiveOperationException {
        Class<?> raw = type.getRawClass();
        if (SIMPLE.containsKey(raw)) {
            return SIMPLE.get(raw);
        } else if (raw == String.class) {
            return name.toLowerCase(Locale.ROOT).endsWith("id") ? "7" : LeakWalk.PERSONAL;
        } else if (raw == UnaryOperator.class) {
            return (UnaryOperator<Object>) Arguments::changed;
        } else if (Iterable.class.isAssignableFrom(raw) && type.isContainerType()) {
            return List.of(make(type.getContentType(), name.replaceAll("s$", ""), depth));
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        } else if (raw.isRecord()) {
            return ofComponents(raw, depth);
        } else if (has(raw, "builder")) {
            return built(type, depth);
        } else if (has(raw, "of", String.class)) {
            return raw.getMethod("of", String.class).invoke(null, "Planted");
        }
        throw new AssertionError("Arguments knows no " + type + " for " + name + "; teach it.");
    }

    private static boolean has(Class<?> type, String method, Class<?>... parameters) {
        try {
            return Modifier.isStatic(type.getMethod(method, parameters).getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private Object ofComponents(Class<?> type, int depth) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = make(resolved(components[i].getGenericType()), components[i].getName(), depth + 1);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    /** A model or filter with every member that it has, down to a certain depth. */
    private Object built(JavaType type, int depth) throws ReflectiveOperationException {
        Object builder = type.getRawClass().getMethod("builder").invoke(null);
        for (Method member : type.getRawClass().getMethods()) {
            JavaType inner = resolved(member.getGenericReturnType());
            JavaType content = inner.hasRawClass(Optional.class) ? inner.containedType(0) : inner;
            if (Modifier.isAbstract(member.getModifiers())
                    && member.getParameterCount() == 0
                    && fill.takes(member.getName())
                    && !content.isMapLikeType()
                    && (depth < DEEP || SIMPLE.containsKey(content.getRawClass()))
                    && !content.getRawClass().getSimpleName().equals("JsonValue")) {
                set(builder, member.getName(), make(content, member.getName(), depth + 1));
            }
        }
        return call(builder, "build");
    }

    private static void set(Object builder, String name, Object value) throws ReflectiveOperationException {
        for (Method setter : builder.getClass().getMethods()) {
            if (setter.getName().equals(name) && setter.getParameterCount() == 1) {
                Class<?> parameter = setter.getParameterTypes()[0];
                Object fits = SIMPLE.get(parameter);
                if (parameter.isInstance(value) || parameter.isPrimitive() && value.equals(fits)) {
                    setter.setAccessible(true); // its class is hidden, it is not
                    setter.invoke(builder, value);
                    return;
                }
            }
        }
    }

    /** The same with another text in it: an update that changes nothing may be left out. */
    private static Object changed(Object model) {
        try {
            Object builder = call(model, "toBuilder");
            for (Class<?> type : model.getClass().getInterfaces()) {
                for (Method member : type.getMethods()) {
                    JavaType inner = resolved(member.getGenericReturnType());
                    String name = member.getName().toLowerCase(Locale.ROOT);
                    if (member.getParameterCount() == 0
                            && Modifier.isAbstract(member.getModifiers())
                            && inner.hasRawClass(Optional.class)
                            && inner.containedType(0).hasRawClass(String.class)
                            && !name.endsWith("id")) {
                        set(builder, member.getName(), LeakWalk.PERSONAL + " changed");
                    }
                }
            }
            return call(builder, "build");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a model without a builder", e);
        }
    }

    static Object call(Object object, String method) throws ReflectiveOperationException {
        Method found = object.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(object);
    }

    private static JavaType resolved(java.lang.reflect.Type type) {
        return TypeFactory.defaultInstance().constructType(type);
    }
}
