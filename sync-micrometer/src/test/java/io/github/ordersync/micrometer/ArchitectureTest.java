package io.github.ordersync.micrometer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The metrics library stays in this module, and this module uses the others as their users do. */
class ArchitectureTest {

    private static final String HERE = "io.github.ordersync.micrometer..";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.ordersync");

    @Test
    void noOtherPublishedModuleKnowsAMetricsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.micrometer..", "io.prometheus..", "io.opentelemetry.."))
                .check(MAIN);
    }

    @Test
    void nothingInternalIsUsed() {
        noClasses()
                .that()
                .resideInAPackage(HERE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.github.ordersync..internal.."))
                .check(MAIN);
    }
}
