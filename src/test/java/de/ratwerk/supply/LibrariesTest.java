package de.ratwerk.supply;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.supply.BillOfMaterials.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A public administration may use every library together with Ratwerk under the EUPL, and what it passes on says whose they
 * are. The list is made from the bill of materials: {@code mvn verify -Dratwerk.golden=update} writes it anew.
 */
class LibrariesTest {
    private static final Path LIST = Path.of("src/main/resources/de/ratwerk/third-party.md");

    /**
     * Licences that permit use, change and distribution beside a work under the EUPL: permissive ones, and those whose
     * copyleft ends at the library's own files or at the library, which is linked as a jar that anybody can replace. Where a
     * library names several, the list does not tell whether one may choose or all apply; so each has to be among these.
     * "BSD licence" is how ANTLR 3 names the BSD licence of three clauses.
     */
    private static final List<String> USABLE = List.of(
            "Apache-2.0",
            "BSD licence",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL 1.0",
            "EPL-2.0",
            "EUPL-1.2",
            "GPL-2.0-with-classpath-exception",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MPL-2.0",
            "SAX-PD",
            "The W3C License");

    private static boolean usable(List<String> licences) {
        return !licences.isEmpty() && USABLE.containsAll(licences);
    }

    @Test
    void everyLibraryIsOfferedUnderALicenceThatAnAdministrationCanUse() {
        assertThat(BillOfMaterials.read().components())
                .filteredOn(component -> !usable(component.licences()))
                .extracting(component -> component.jar() + " " + component.licences())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AGPL-3.0-only", "GPL-3.0-only", "SSPL-1.0", "BUSL-1.1", "Proprietary", "Apache-2.0 AND SSPL-1.0"
            })
    void anyOtherLicenceIsFound(String licence) {
        assertThat(usable(List.of(licence))).isFalse();
    }

    @Test
    void theListNamesEveryLibraryAndItsLicence() {
        Map<String, List<Component>> byLicence = BillOfMaterials.read().components().stream()
                .collect(Collectors.groupingBy(
                        component -> String.join(", ", component.licences()), TreeMap::new, Collectors.toList()));
        Golden.check(LIST, """
            # What comes with Ratwerk

            The libraries that `ratwerk.jar` needs, by licence. Beside it each is a jar with its own notices, which anybody can
            replace; the one jar that has all within keeps the notices under `META-INF/licences`. A package with a Java of its own
            holds OpenJDK (GPL-2.0 with the Classpath Exception), whose notices are in `runtime/legal`.
            `META-INF/sbom/application.cdx.json` in `ratwerk.jar` (CycloneDX) lists the libraries with their digests.

            %s\
            """.formatted(byLicence.entrySet().stream()
                .map(entry -> "## %s%n%n%s%n"
                        .formatted(entry.getKey(), lines(entry.getValue()))
                        .replace("\r\n", "\n"))
                .collect(Collectors.joining("\n"))));
    }

    private static String lines(List<Component> components) {
        return components.stream()
                .map(component -> "- " + component.id() + " " + component.version())
                .collect(Collectors.joining("\n"));
    }
}
