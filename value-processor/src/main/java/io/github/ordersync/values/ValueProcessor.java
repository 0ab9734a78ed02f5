package io.github.ordersync.values;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.immutables.processor.ProxyProcessor;

/**
 * The processor of Immutables, whose sources go through {@link ShortSource} before the compiler sees them: its templates
 * cannot be changed, and what they repeat in each value was a tenth of the published jars.
 */
public final class ValueProcessor implements Processor {

    private final Processor immutables = new ProxyProcessor();

    /** A processor for one run of the compiler, which makes it. */
    public ValueProcessor() {}

    @Override
    public Set<String> getSupportedOptions() {
        return immutables.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return immutables.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return immutables.getSupportedSourceVersion();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        immutables.init(new Shortening(environment));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        immutables.process(annotations, round);
        return false; // the annotations are everybody's
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return immutables.getCompletions(element, annotation, member, userText);
    }

    /** The compiler's own environment but for the sources that are written. */
    private record Shortening(ProcessingEnvironment compiler) implements ProcessingEnvironment {

        @Override
        public Filer getFiler() {
            return new ShorteningFiler(compiler.getFiler());
        }

        @Override
        public Map<String, String> getOptions() {
            return compiler.getOptions();
        }

        @Override
        public Messager getMessager() {
            return compiler.getMessager();
        }

        @Override
        public Elements getElementUtils() {
            return compiler.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return compiler.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return compiler.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return compiler.getLocale();
        }
    }

    private record ShorteningFiler(Filer files) implements Filer {

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
            return new ShortenedFile(files.createSourceFile(name, origins));
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
            return files.createClassFile(name, origins);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence pack, CharSequence name, Element... origins)
                throws IOException {
            return files.createResource(location, pack, name, origins);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence pack, CharSequence name)
                throws IOException {
            return files.getResource(location, pack, name);
        }
    }

    private static final class ShortenedFile extends ForwardingJavaFileObject<JavaFileObject> {

        ShortenedFile(JavaFileObject file) {
            super(file);
        }

        @Override
        public Writer openWriter() throws IOException {
            Writer file = super.openWriter();
            return new FilterWriter(new StringWriter()) {
                @Override
                public void close() throws IOException {
                    try (file) {
                        file.write(ShortSource.of(out.toString()));
                    }
                }
            };
        }
    }
}
