package io.github.ordersync.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a module's metadata for GraalVM's native images to its class files: every type that Jackson reaches by reflection
 * is listed, and nothing else. Works on a folder of classes and on a packaged jar.
 */
public final class NativeImageMetadata {

    private static final String OURS = "io.github.ordersync.";

    private NativeImageMetadata() {}

    /** Fails when the file of the module that {@code anchor} belongs to differs, and says where the right one is. */
    public static void assertComplete(String module, Class<?> anchor, String... resources) {
        Set<String> bound = bound(classesOf(anchor));
        assertThat(bound).as("types that Jackson binds").isNotEmpty();
        String wanted = json(bound, resources);
        String name = "META-INF/native-image/io.github.ordersync/" + module + "/reachability-metadata.json";
        String there = read(anchor, "/" + name);
        if (!there.equals(wanted)) {
            Path right = Path.of("target", "reachability-metadata.json").toAbsolutePath();
            try {
                Files.writeString(right, wanted);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(there.lines())
                    .as("src/main/resources/%s, which %s can replace", name, right)
                    .containsExactlyElementsOf(wanted.lines().toList());
        }
    }

    /** Annotated types, what they name, what they are made of and what they are the visible side of. */
    private static Set<String> bound(Collection<Class<?>> classes) {
        Map<String, Class<?>> bound = new TreeMap<>();
        classes.stream()
                .filter(type -> !type.isAnnotation() && annotated(type))
                .forEach(type -> bound.put(type.getName(), type));
        int before;
        do {
            before = bound.size();
            for (Class<?> type : List.copyOf(bound.values())) {
                Stream<Class<?>> parents =
                        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
                Stream.concat(parents, named(type))
                        .filter(classes::contains)
                        .forEach(other -> bound.put(other.getName(), other));
                classes.stream()
                        .filter(other -> type != other && type.isAssignableFrom(other))
                        .forEach(other -> bound.put(other.getName(), other));
            }
        } while (bound.size() > before);
        return new TreeSet<>(bound.keySet());
    }

    private static boolean annotated(Class<?> type) {
        return jackson(type).findAny().isPresent();
    }

    /** Jackson's annotations on a type, its members and their parameters. */
    private static Stream<Annotation> jackson(Class<?> type) {
        List<AnnotatedElement> elements = new ArrayList<>(List.of(type));
        elements.addAll(List.of(type.getDeclaredFields()));
        for (Executable[] executables : List.of(type.getDeclaredMethods(), type.getDeclaredConstructors())) {
            for (Executable executable : executables) {
                elements.add(executable);
                elements.addAll(List.of(executable.getParameters()));
            }
        }
        if (type.isRecord()) {
            elements.addAll(List.of(type.getRecordComponents()));
        }
        return elements.stream()
                .flatMap(element -> Stream.of(element.getAnnotations()))
                .filter(annotation -> annotation.annotationType().getName().startsWith("com.fasterxml.jackson."));
    }

    /** Builders, serializers, deserializers: whatever class such an annotation has as a value. */
    private static Stream<Class<?>> named(Class<?> type) {
        return jackson(type).flatMap(annotation -> Stream.of(
                        annotation.annotationType().getDeclaredMethods())
                .filter(member -> member.getReturnType() == Class.class)
                .map(member -> {
                    try {
                        return (Class<?>) member.invoke(annotation);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(annotation + " cannot be read", e);
                    }
                }));
    }

    private static Set<Class<?>> classesOf(Class<?> anchor) {
        try {
            URI place = anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return classesIn(path, anchor.getClassLoader());
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return classesIn(jar.getPath("/"), anchor.getClassLoader());
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The classes beside " + anchor + " cannot be listed", e);
        }
    }

    private static Set<Class<?>> classesIn(Path root, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.'))
                    .filter(name -> name.startsWith(OURS))
                    .map(name -> load(name, loader))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Set<String> types, String... resources) {
        String reflection = types.stream()
                .map(type -> "    {\"type\": \"" + type
                        + "\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true, \"allDeclaredFields\": true}")
                .collect(Collectors.joining(",\n", "  \"reflection\": [\n", "\n  ]"));
        String files = Stream.of(resources)
                .map(glob -> "    {\"glob\": \"" + glob + "\"}")
                .collect(Collectors.joining(",\n", ",\n  \"resources\": [\n", "\n  ]"));
        return "{\n" + reflection + (resources.length == 0 ? "" : files) + "\n}\n";
    }
}
