package io.github.ordersync.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The stand-in shares nothing with what it stands in for. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.ordersync.sandbox");

    @Test
    void knowsNeitherClientsNorRulesNorEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.ordersync.unleashed..",
                        "io.github.ordersync.orderdesk..",
                        "io.github.ordersync.sync..",
                        "io.github.ordersync.engine..",
                        "io.github.ordersync.client.internal..",
                        "io.github.ordersync.client.json..")
                .check(CLASSES);
    }

    @Test
    void takesTimeFromItsTimeSourceOnly() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(CLASSES);
    }
}
