package io.github.ordersync.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.github.ordersync.client.internal.DaemonThreads;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which module may know which. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.ordersync");

    private static final String ENGINE = "io.github.ordersync.engine..";

    @Test
    void dependenciesRunOneWayOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.github.ordersync..")
                .layer("engine")
                .definedBy(ENGINE)
                .layer("rules")
                .definedBy("io.github.ordersync.sync..")
                .layer("Unleashed")
                .definedBy("io.github.ordersync.unleashed..")
                .layer("Order Desk")
                .definedBy("io.github.ordersync.orderdesk..")
                .layer("core")
                .definedBy("io.github.ordersync.client..")
                .layer("sandbox")
                .definedBy("io.github.ordersync.sandbox..")
                .optionalLayer("programs")
                .definedBy("io.github.ordersync.examples..", "io.github.ordersync.benchmarks..")
                .whereLayer("programs")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("programs")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("engine", "programs")
                .whereLayer("Unleashed")
                .mayOnlyBeAccessedByLayers("rules", "engine", "programs")
                .whereLayer("Order Desk")
                .mayOnlyBeAccessedByLayers("rules", "engine", "programs")
                .whereLayer("sandbox")
                .mayOnlyBeAccessedByLayers("programs")
                .whereLayer("core")
                .mayOnlyBeAccessedByLayers("Unleashed", "Order Desk", "rules", "engine", "sandbox", "programs")
                .check(MAIN);
    }

    @Test
    void theEngineUsesTheClientsAsTheirUsersDo() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("..internal..", "java.net.http..")
                        // Threads are no part of a call.
                        .and(DescribedPredicate.not(JavaClass.Predicates.type(DaemonThreads.class))))
                .check(MAIN);
    }

    @Test
    void onlyReportsAreWrittenAsJson() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .and()
                .resideOutsideOfPackage("..engine.report..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."))
                .check(MAIN);
    }

    @Test
    void theRulesKnowTheModelsOfTheClientsOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.github.ordersync.sync..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.github.ordersync.unleashed..", "io.github.ordersync.orderdesk..")
                                .and(DescribedPredicate.not(resideInAPackage("..model.."))))
                .check(MAIN);
    }

    @Test
    void noPublicMethodOfTheEngineShowsJackson() {
        DescribedPredicate<JavaMethod> showsJackson = describe(
                "show a Jackson type",
                method -> Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .map(JavaClass::getName)
                        .anyMatch(name -> name.startsWith("com.fasterxml.jackson")));
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(ENGINE)
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .should(ArchConditions.be(showsJackson))
                .check(MAIN);
    }

    @Test
    void theEngineTakesItsTimeFromATimeSource() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(MAIN);
    }
}
