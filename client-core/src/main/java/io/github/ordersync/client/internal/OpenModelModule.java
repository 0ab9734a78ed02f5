package io.github.ordersync.client.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerBuilder;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.MapType;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenEnum;
import io.github.ordersync.client.json.OpenModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets an {@link OpenModel} keep every member that its types cannot express (reading), and write it back unless the
 * member has a value by then (writing). Also reads an array where a map is expected: PHP writes an empty map as
 * {@code []} and a map with the keys 0, 1, 2 as a list.
 */
final class OpenModelModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final JsonValue EMPTY_TEXT = JsonValue.of("");
    private static final JsonValue EMPTY_ARRAY = JsonValue.parse("[]");
    private static final JsonValue EMPTY_OBJECT = JsonValue.parse("{}");

    OpenModelModule() {
        super("open-model");
        addDeserializer(BigDecimal.class, new Decimals.Reader());
        setDeserializerModifier(new Reading());
        setSerializerModifier(new Writing());
    }

    private static boolean isEmpty(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty();
        }
        return value == null
                || value instanceof Collection<?> collection && collection.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static final class Reading extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
            SettableAnyProperty rest = builder.getAnySetter();
            if (rest != null) {
                List<SettableBeanProperty> known = new ArrayList<>();
                builder.getProperties().forEachRemaining(known::add);
                known.forEach(property -> builder.addOrReplaceProperty(
                        new KeepingProperty(WithoutOptional.of(property, config, bean), rest), true));
            }
            return builder;
        }

        @Override
        public JsonDeserializer<?> modifyMapDeserializer(
                DeserializationConfig config, MapType type, BeanDescription bean, JsonDeserializer<?> deserializer) {
            return new ArrayAsMap(deserializer);
        }
    }

    /** Reads one known member; where the typed reading is empty, the member is kept as it came. */
    private static final class KeepingProperty extends SettableBeanProperty.Delegating {
        private static final long serialVersionUID = 1L;
        private final SettableAnyProperty rest;
        /** One value, not a list, a map, a model or raw JSON. */
        private final boolean isScalar;

        private final boolean isInteger;
        private final boolean blankMeansNothing;
        /** Its values may be there and yet be empty. */
        private final boolean mayBeEmpty;

        KeepingProperty(SettableBeanProperty property, SettableAnyProperty rest) {
            super(property);
            this.rest = rest;
            JavaType type = property.getType();
            Class<?> content = type.isReferenceType() ? type.getReferencedType().getRawClass() : type.getRawClass();
            this.isScalar = OpenEnum.class.isAssignableFrom(content)
                    || content.getName().startsWith("java.")
                            && !Iterable.class.isAssignableFrom(content)
                            && !Map.class.isAssignableFrom(content);
            this.isInteger = content == Integer.class || content == Long.class;
            this.blankMeansNothing = content != String.class && content != JsonValue.class;
            this.mayBeEmpty = !isScalar || type.isReferenceType();
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
            return new KeepingProperty(property, rest);
        }

        @Override
        public void deserializeAndSet(JsonParser parser, DeserializationContext context, Object target)
                throws IOException {
            deserializeSetAndReturn(parser, context, target);
        }

        @Override
        public Object deserializeSetAndReturn(JsonParser parser, DeserializationContext context, Object target)
                throws IOException {
            JsonToken token = parser.currentToken();
            if (saysNothing(parser, token)) {
                return keep(parser, context, target);
            }
            Object value;
            try {
                value = delegate.deserialize(parser, context);
            } catch (MismatchedInputException | InputCoercionException | StreamConstraintsException e) {
                if (!isScalar || !token.isScalarValue()) {
                    throw e;
                }
                // One unreadable value must not cost the whole page: it is empty in the model and kept as it came.
                return keep(parser, context, target);
            }
            // To ask a text whether it is a collection takes longer than to read it.
            if (value != null && !(mayBeEmpty && isEmpty(value))) {
                return delegate.setAndReturn(target, value);
            }
            // The parser still stands on a scalar; of an array or an object only the end is left.
            return token.isScalarValue()
                    ? keep(parser, context, target)
                    : keep(target, token == JsonToken.START_ARRAY ? EMPTY_ARRAY : EMPTY_OBJECT);
        }

        private boolean saysNothing(JsonParser parser, JsonToken token) throws IOException {
            return switch (token) {
                case VALUE_NULL -> true;
                case VALUE_STRING -> blankMeansNothing && parser.getText().isBlank();
                // Jackson would drop the fraction without a word.
                case VALUE_NUMBER_FLOAT ->
                    isInteger && parser.getDecimalValue().stripTrailingZeros().scale() > 0;
                // Where one value belongs, an array or an object says nothing that the type can express.
                case START_ARRAY, START_OBJECT -> isScalar;
                default -> false;
            };
        }

        private Object keep(JsonParser parser, DeserializationContext context, Object target) throws IOException {
            // A page holds thousands of nulls and of empty texts.
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                return keep(target, JsonValue.ofNull());
            }
            return parser.hasToken(JsonToken.VALUE_STRING) && parser.getTextLength() == 0
                    ? keep(target, EMPTY_TEXT)
                    : keep(target, context.readValue(parser, JsonValue.class));
        }

        private Object keep(Object target, JsonValue kept) throws IOException {
            rest.set(target, getName(), kept);
            return target;
        }
    }

    private static final class ArrayAsMap extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        ArrayAsMap(JsonDeserializer<?> map) {
            super(map);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> map) {
            return new ArrayAsMap(map);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartArrayToken()) {
                return withoutNulls(super.deserialize(parser, context));
            }
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return Map.of(); // by far the most frequent array
            }
            ObjectNode map = JsonNodeFactory.instance.objectNode();
            do {
                map.set(Integer.toString(map.size()), context.readTree(parser));
            } while (parser.nextToken() != JsonToken.END_ARRAY);
            try (JsonParser object = map.traverse(parser.getCodec())) {
                object.nextToken();
                return withoutNulls(super.deserialize(object, context));
            }
        }

        /** A null that the map's type cannot express would break the whole answer; {@link JsonValue} has its own. */
        private static @Nullable Object withoutNulls(@Nullable Object map) {
            if (map instanceof Map<?, ?> values) {
                values.values().removeIf(Objects::isNull);
            }
            return map;
        }
    }

    private static final class Writing extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanSerializerBuilder updateBuilder(
                SerializationConfig config, BeanDescription bean, BeanSerializerBuilder builder) {
            if (OpenModel.class.isAssignableFrom(bean.getBeanClass())) {
                List<BeanPropertyWriter> known = builder.getProperties().stream()
                        .filter(property -> !isAnyGetter(property))
                        .toList();
                List<BeanPropertyWriter> all = new ArrayList<>();
                known.forEach(property -> all.add(new RestoringProperty(property)));
                all.add(new UnknownMembers(known));
                builder.setProperties(all);
                builder.setAnyGetter(null);
            }
            return builder;
        }
    }

    /** Among the properties on 2.21; on 2.18 not even a subclass of them, which {@code instanceof} would not compile with. */
    private static boolean isAnyGetter(Object property) {
        return property instanceof AnyGetterWriter;
    }

    private static void write(JsonGenerator generator, SerializerProvider provider, String name, JsonValue value)
            throws IOException {
        generator.writeFieldName(name);
        provider.defaultSerializeValue(value, generator);
    }

    /** Writes what was kept under names that the model does not know. */
    private static final class UnknownMembers extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;
        private final transient Set<String> known;

        UnknownMembers(List<BeanPropertyWriter> known) {
            super(known.get(0)); // Jackson wants a property with a type; nothing of it is used
            this.known = known.stream().map(BeanPropertyWriter::getName).collect(Collectors.toSet());
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
                throws Exception {
            for (Map.Entry<String, JsonValue> member :
                    ((OpenModel) bean).additionalMembers().entrySet()) {
                if (!known.contains(member.getKey())) {
                    write(generator, provider, member.getKey(), member.getValue());
                }
            }
        }
    }

    /** Writes one known member, or what was kept under its name when it has no value. */
    private static final class RestoringProperty extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        RestoringProperty(BeanPropertyWriter property) {
            super(property);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
                throws Exception {
            JsonValue kept = ((OpenModel) bean).additionalMembers().get(getName());
            if (kept != null && isEmpty(get(bean))) {
                write(generator, provider, getName(), kept);
            } else {
                super.serializeAsField(bean, generator, provider);
            }
        }
    }
}
