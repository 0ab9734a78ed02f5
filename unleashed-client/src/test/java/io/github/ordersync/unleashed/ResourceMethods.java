package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.ordersync.client.json.OpenModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What {@link UnleashedClient} offers, by reflection. */
final class ResourceMethods {

    /** The second id of a call: that of a line or a contact. */
    static final UUID BELOW = UUID.fromString("5f2d0a0e-9999-4222-8333-444455556666");

    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private ResourceMethods() {}

    /**
     * A verb of a resource.
     *
     * @param name such as {@code taxes.list}; with {@code +options} or {@code +change} for a second form of it
     * @param parameters with the types that stand for the resource's type variables
     */
    record Verb(String name, Method accessor, Method method, List<Class<?>> parameters) {

        /** Calls it with arguments made up by type: ids, filters that hold everything, objects with or without a guid. */
        Object call(UnleashedClient client, boolean withGuid) throws ReflectiveOperationException {
            List<Object> arguments = new ArrayList<>();
            for (Class<?> type : parameters) {
                boolean below = arguments.contains(Wire.GUID);
                arguments.add(argument(type, below ? BELOW : Wire.GUID, withGuid));
            }
            try {
                return method.invoke(accessor.invoke(client), arguments.toArray());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }

    /** The accessors of resources. */
    static List<Method> accessors() {
        return Stream.of(UnleashedClient.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getReturnType().isInterface()
                        && method.getReturnType().getPackage().equals(UnleashedClient.class.getPackage())
                        && method.getReturnType() != UnleashedClient.class)
                .toList();
    }

    /** What the resource lists. */
    static Class<?> model(Method accessor) {
        JavaType resource = TYPES.constructType(accessor.getGenericReturnType());
        return TYPES.findTypeParameters(resource, Lists.class)[0].getRawClass();
    }

    static List<Verb> verbs() {
        return accessors().stream()
                .flatMap(accessor -> Stream.of(accessor.getReturnType().getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> verb(accessor, method)))
                .toList();
    }

    private static Verb verb(Method accessor, Method method) {
        JavaType declaring =
                TYPES.constructType(accessor.getGenericReturnType()).findSuperType(method.getDeclaringClass());
        List<Class<?>> parameters = Stream.of(method.getGenericParameterTypes())
                .<Class<?>>map(type ->
                        TYPES.resolveMemberType(type, declaring.getBindings()).getRawClass())
                .toList();
        Class<?> last = parameters.get(parameters.size() - 1);
        String form = last == UnaryOperator.class ? "+change" : last.getName().endsWith("Options") ? "+options" : "";
        return new Verb(accessor.getName() + "." + method.getName() + form, accessor, method, parameters);
    }

    private static Object argument(Class<?> type, UUID guid, boolean withGuid) throws ReflectiveOperationException {
        if (type == UUID.class) {
            return guid;
        }
        if (type == String.class) {
            return "ST-1";
        }
        if (type == UnaryOperator.class) {
            return UnaryOperator.identity();
        }
        Object builder = type.getMethod("builder").invoke(null);
        if (type.getName().endsWith("Options")) {
            for (Method accessor : type.getDeclaredMethods()) {
                if (accessor.getReturnType() == Optional.class) {
                    set(builder, accessor.getName(), boolean.class, true);
                }
            }
        } else if (OpenModel.class.isAssignableFrom(type) && withGuid) {
            set(builder, id(type), UUID.class, guid);
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static String id(Class<?> model) {
        return Stream.of(model.getMethods()).anyMatch(method -> method.getName().equals("subscriptionId"))
                ? "subscriptionId"
                : "guid";
    }

    private static void set(Object builder, String name, Class<?> type, Object value)
            throws ReflectiveOperationException {
        Method setter = builder.getClass().getMethod(name, type);
        setter.setAccessible(true); // declared by a builder that only its own package sees
        setter.invoke(builder, value);
    }
}
