package io.github.ordersync.unleashed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.json.OpenModel;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users can see of the module. */
class PublicApiTest {

    @Test
    void noSignatureNamesAnInnerOrForeignType() throws Exception {
        List<String> offences = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            Stream.of(
                            Stream.of(type.getMethods()).filter(method -> method.getDeclaringClass() != Object.class),
                            Stream.of(type.getConstructors()),
                            Stream.of(type.getFields()))
                    .flatMap(members -> members)
                    .map(PublicApiTest::signature)
                    .filter(text -> text.contains("fasterxml") || text.contains(".client.internal."))
                    .forEach(offences::add);
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void resourcesAreInterfacesThatAnybodyCanFake() throws Exception {
        for (Method accessor : UnleashedClient.class.getDeclaredMethods()) {
            Class<?> resource = accessor.getReturnType();
            if (!Modifier.isStatic(accessor.getModifiers())
                    && accessor.getParameterCount() == 0
                    && resource.getPackage() == UnleashedClient.class.getPackage()) {
                assertThat(resource.isInterface() && !resource.isSealed())
                        .as(accessor.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void everyModelIsSealedAndOpen() throws Exception {
        List<Class<?>> models = publicTypes().stream()
                .filter(type -> type.isInterface() && type.getPackage().equals(SalesOrder.class.getPackage()))
                .toList();
        assertThat(models).hasSizeGreaterThan(30).allSatisfy(model -> {
            assertThat(model.isSealed()).isTrue();
            assertThat(OpenModel.class).isAssignableFrom(model);
        });
    }

    private static String signature(Member member) {
        return member instanceof Method method
                ? method.toGenericString()
                : member instanceof Constructor<?> constructor
                        ? constructor.toGenericString()
                        : ((Field) member).toGenericString();
    }

    private static List<Class<?>> publicTypes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path place = Path.of(UnleashedClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        // A folder, or the packaged jar.
        Path classes = Files.isDirectory(place)
                ? place
                : FileSystems.newFileSystem(place).getPath("/");
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (name.endsWith(".class") && !name.equals("module-info.class") && !name.contains("package-info")) {
                    Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                    // The package internal is not exported.
                    if (Modifier.isPublic(type.getModifiers())
                            && !type.getPackageName().endsWith(".internal")) {
                        types.add(type);
                    }
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(50);
        return types;
    }
}
