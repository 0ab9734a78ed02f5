package io.github.ordersync.orderdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicSignaturesTest {

    /** Jackson can be replaced one day only if no user has met it. */
    @Test
    void noJacksonTypeIsPartOfThePublicApi() throws Exception {
        List<String> found = new ArrayList<>();
        int members = 0;
        for (Class<?> type : publicTypes()) {
            // What a public builder inherits from its hidden parent is public too.
            for (Class<?> part = type; part != null && part != Object.class; part = part.getSuperclass()) {
                for (Method method : part.getDeclaredMethods()) {
                    members++;
                    check(method, method.getGenericReturnType(), found);
                    checkParameters(method, found);
                }
                for (Executable constructor : part.getDeclaredConstructors()) {
                    checkParameters(constructor, found);
                }
                for (Field field : part.getDeclaredFields()) {
                    check(field, field.getGenericType(), found);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(members).isGreaterThan(500);
    }

    private static void checkParameters(Executable executable, List<String> found) {
        for (Type parameter : executable.getGenericParameterTypes()) {
            check(executable, parameter, found);
        }
    }

    private static void check(Member member, Type type, List<String> found) {
        boolean visible = (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
        if (visible && !isSynthetic(member) && type.getTypeName().contains("com.fasterxml")) {
            found.add(member + ": " + type.getTypeName());
        }
    }

    private static boolean isSynthetic(Member member) {
        return member.isSynthetic();
    }

    private static List<Class<?>> publicTypes() throws Exception {
        Path place = Path.of(OrderDeskClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        // A folder, or the packaged jar.
        Path root = Files.isDirectory(place)
                ? place
                : FileSystems.newFileSystem(place).getPath("/");
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    String binary = name.substring(0, name.length() - 6)
                            .replace(file.getFileSystem().getSeparator(), ".");
                    Class<?> type = Class.forName(binary, false, OrderDeskClient.class.getClassLoader());
                    // The package internal is not exported.
                    if (Modifier.isPublic(type.getModifiers())
                            && !type.getPackageName().endsWith(".internal")) {
                        types.add(type);
                    }
                }
            }
        }
        assertThat(types).contains(OrderDeskClient.class, OrderDeskClient.Builder.class, Orders.class);
        return types;
    }
}
