package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.examples.Document.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java of all pages, compiled: each piece in a package of its own, so that it stands alone. */
final class DocumentCode implements AutoCloseable {

    private static final Pattern CLASS = Pattern.compile("^(?:public )?(?:final )?class (\\w+)", Pattern.MULTILINE);

    private final Map<Block, String> classes;
    private final URLClassLoader loader;

    private DocumentCode(Map<Block, String> classes, URLClassLoader loader) {
        this.classes = classes;
        this.loader = loader;
    }

    /** Warnings are errors, as in the code of the project. */
    static DocumentCode compile(List<Block> blocks, Path out) throws Exception {
        Map<Block, String> classes = new LinkedHashMap<>();
        List<JavaFileObject> sources = new ArrayList<>();
        for (Block block : blocks) {
            String packageName = "pages." + block.place().replaceAll("\\W", "_");
            Matcher name = CLASS.matcher(block.code());
            assertThat(name.find()).as("a class at %s", block.place()).isTrue();
            classes.put(block, packageName + "." + name.group(1));
            sources.add(source(block, packageName));
        }
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-d",
                out.toString(),
                "-proc:none",
                "-Xlint:all,-path,-options",
                "-Werror",
                "-classpath",
                System.getProperty("java.class.path"));
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options, null, sources)
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
        return new DocumentCode(
                classes, new URLClassLoader(new URL[] {out.toUri().toURL()}, DocumentCode.class.getClassLoader()));
    }

    /** The package stands on the first line, so that the compiler's line numbers are those of the piece. */
    private static JavaFileObject source(Block block, String packageName) {
        URI address = URI.create(
                "page:///" + packageName.replace('.', '/') + "/" + classOf(block) + ".java#" + block.place());
        return new SimpleJavaFileObject(address, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package " + packageName + "; " + block.code();
            }

            @Override
            public boolean isNameCompatible(String simpleName, Kind kind) {
                return kind == Kind.SOURCE;
            }
        };
    }

    private static String classOf(Block block) {
        Matcher name = CLASS.matcher(block.code());
        return name.find() ? name.group(1) : "None";
    }

    Class<?> of(Block block) throws ClassNotFoundException {
        return loader.loadClass(classes.get(block));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
