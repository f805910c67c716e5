package de.ratwerk.oracle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Two that copy from each other agree, too: the oracle shares nothing with what it is compared with. */
class OracleStandsAloneTest {
    @Test
    void knowsNeitherTheHouseNorTheEngine() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(\\w+Test|Comparison|Municipalities)(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..")
                        .or(resideInAPackage("de.ratwerk..")
                                .and(DescribedPredicate.not(resideInAPackage("de.ratwerk.oracle")))))
                .check(new ClassFileImporter().importPackages("de.ratwerk.oracle"));
    }
}
