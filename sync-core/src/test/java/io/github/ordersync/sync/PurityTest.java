package io.github.ordersync.sync;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.ordersync.client.internal.BuiltValues;
import org.junit.jupiter.api.Test;

/** The rules are functions of their arguments: no I/O, no clock, no chance, and of the clients only the models. */
class PurityTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.ordersync.sync");

    @Test
    void usesValuesOnly() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "io.github.ordersync.sync..",
                                "io.github.ordersync.client.json",
                                "io.github.ordersync.unleashed.model",
                                "io.github.ordersync.orderdesk.model",
                                "org.jspecify.annotations",
                                "org.immutables.value",
                                "java.lang",
                                "java.lang.annotation",
                                "java.lang.invoke",
                                "java.lang.runtime",
                                "java.math",
                                "java.security",
                                "java.time",
                                "java.time.format",
                                "java.time.temporal",
                                "java.time.chrono",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream",
                                // StandardCharsets: names of encodings, no I/O.
                                "java.nio.charset",
                                "")
                        // What the generated values share: lists, maps and texts.
                        .or(type(BuiltValues.class))
                        .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Thread.class)))
                        .and(DescribedPredicate.not(type(java.util.Random.class)))
                        .and(DescribedPredicate.not(type(java.security.SecureRandom.class)))
                        .and(DescribedPredicate.not(type(java.util.Timer.class)))
                        .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(java.time.Clock.class))))
                .check(RULES);
    }

    @Test
    void asksNeitherClockNorChance() {
        DescribedPredicate<JavaAccess<?>> impure = DescribedPredicate.describe(
                "now(), random(), randomUUID(), System or the default zone or locale", access -> {
                    String called = access.getTarget().getName();
                    String owner = access.getTargetOwner().getName();
                    return called.equals("now")
                            || called.equals("random")
                            || called.equals("randomUUID")
                            || called.equals("systemDefault")
                            || owner.equals("java.lang.System") && !called.equals("arraycopy")
                            || owner.equals("java.util.Locale") && called.equals("getDefault");
                });
        noClasses().should().accessTargetWhere(impure).check(RULES);
    }

    @Test
    void changesCaseWithAnExplicitLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(RULES);
    }
}
