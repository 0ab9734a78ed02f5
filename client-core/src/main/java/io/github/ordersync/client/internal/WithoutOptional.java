package io.github.ordersync.client.internal;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.MethodProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.util.ClassUtil;
import org.jspecify.annotations.Nullable;

/**
 * A generated builder has two methods for an optional member: {@code code(Optional)}, which is the one with Jackson's
 * annotation, and {@code code(String)}. The second takes a value without anything around it, a million times an hour.
 */
final class WithoutOptional {

    private WithoutOptional() {}

    /** The same property by way of the second method; the property as it is where there is no such method. */
    static SettableBeanProperty of(SettableBeanProperty property, DeserializationConfig config, BeanDescription bean) {
        JavaType type = property.getType();
        // A deserializer that an annotation names may be one of optional values.
        if (!(type instanceof ReferenceType optional)
                || !(property.getMember() instanceof AnnotatedMethod annotated)
                || property.getAnnotation(JsonDeserialize.class) != null) {
            return property;
        }
        JavaType content = optional.getContentType();
        AnnotatedMethod plain = plain(annotated.getName(), content, bean);
        BeanPropertyDefinition definition = bean.findProperties().stream()
                .filter(known -> known.getName().equals(property.getName()))
                .findFirst()
                .orElse(null);
        if (plain == null || definition == null) {
            return property;
        }
        // Other spellings of the name, for one, are said at the first method only.
        AnnotatedMethod setter = plain.withAnnotations(annotated.getAllAnnotations());
        setter.fixAccess(config.isEnabled(MapperFeature.OVERRIDE_PUBLIC_ACCESS_MODIFIERS));
        return new MethodProperty(definition, content, null, bean.getClassAnnotations(), setter);
    }

    private static @Nullable AnnotatedMethod plain(String name, JavaType content, BeanDescription bean) {
        AnnotatedMethod setter = bean.findMethod(name, new Class<?>[] {content.getRawClass()});
        Class<?> primitive = ClassUtil.primitiveType(content.getRawClass());
        return setter == null && primitive != null ? bean.findMethod(name, new Class<?>[] {primitive}) : setter;
    }
}
