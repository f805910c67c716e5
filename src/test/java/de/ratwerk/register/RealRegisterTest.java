package de.ratwerk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.ratwerk.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The register as it was published, where its files lie beside the checkout; else the made-up twins have to do. */
class RealRegisterTest {
    private static final Path DATA = Path.of(System.getProperty("ratwerk.data", "../shared/data"));
    private static final Path WORKBOOK = DATA.resolve("gv-isys-2024-12-31.xlsx");
    private static final Path TABLE = DATA.resolve("municipalities-2024-12-31.csv");

    @Test
    void theWorkbookHasAllInhabitedMunicipalitiesOfGermany() {
        Register register = real(WORKBOOK);
        assertThat(register.edition())
                .isEqualTo(new Edition(LocalDate.of(2024, 12, 31), LocalDate.of(2023, 12, 31), 2011));
        assertThat(register.municipalities()).hasSize(10_754);
        assertThat(register.entries().stream().filter(entry -> entry.kind() == RegisterEntry.Kind.UNINHABITED))
                .hasSize(205);
        assertThat(register.entries().stream().filter(entry -> entry.kind() == RegisterEntry.Kind.DISTRICT))
                .hasSize(294);
        assertThat(register.municipalities().mapToInt(RegisterEntry::population).sum())
                .isEqualTo(84_669_326);
    }

    @Test
    void theTableSaysTheSameOfEveryPlace() {
        Register workbook = real(WORKBOOK);
        Register table = real(TABLE);
        assertThat(table.edition()).isEqualTo(workbook.edition());
        assertThat(table.entries().stream().map(RealRegisterTest::told).toList())
                .isEqualTo(
                        workbook.entries().stream().map(RealRegisterTest::told).toList());
    }

    /** Names in the register itself show whether the comparison would take one place for another. */
    @Test
    void mostNamesBelongToNoOtherPlaceOfTheirDistrict() {
        Register register = real(WORKBOOK);
        long mistaken = register.municipalities()
                .filter(entry -> register.alike(entry.name()).stream()
                        .anyMatch(other -> other.kind() == RegisterEntry.Kind.MUNICIPALITY
                                && !other.ars().equals(entry.ars())
                                && other.district().equals(entry.district())))
                .count();
        assertThat(mistaken).isLessThan(60);
    }

    @Test
    void everyMunicipalityBecomesAProfile() {
        Register register = real(WORKBOOK);
        List<Profile> profiles = register.profiles().toList();
        assertThat(profiles).hasSize(10_754);
        assertThat(profiles).allSatisfy(profile -> {
            assertThat(profile.answers()).hasSize(4);
            assertThat(register.complete(profile).notes()).isEmpty();
        });
    }

    private static List<Object> told(RegisterEntry entry) {
        return List.of(
                String.valueOf(entry.ags()),
                entry.name(),
                entry.kind(),
                entry.land(),
                entry.districtName(),
                entry.population(),
                String.valueOf(entry.area()));
    }

    private static Register real(Path file) {
        assumeTrue(Files.exists(file), "the real register is not beside the checkout: " + file);
        return Register.read(file);
    }
}
