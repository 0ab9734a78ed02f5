package io.github.ordersync.client.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How all values of the SDK are generated. In the sources only: a style in a class file makes the compiler of every user
 * warn of an enum that is not on the class path.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        forceJacksonPropertyNames = false,
        allParameters = false,
        // Most values have none of their lists and maps, and no member that is not known.
        deferCollectionAllocation = true,
        get = {"*"},
        // No with-methods: nobody sees the generated class, and they would be half of the clients' jars.
        defaults = @Value.Immutable(copy = false),
        // Nor do the marks of the generator get into class files: they would be warned of as well.
        allowedClasspathAnnotations = {Override.class})
public @interface ValueStyle {}
