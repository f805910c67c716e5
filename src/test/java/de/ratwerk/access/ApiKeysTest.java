package de.ratwerk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.access.ApiKey.State;
import de.ratwerk.access.ApiKeys.Made;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is known by its hash alone. */
class ApiKeysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Set<Scope> READ = EnumSet.of(Scope.READ);

    @TempDir
    private Path folder;

    @Test
    void aKeyJustMadeIsRecognisedAndNoOther() {
        Made made = made(null);
        assertThat(made.all().shown(made.shown())).hasValue(made.key());
        assertThat(made.all().shown(made(null).shown())).isEmpty();
    }

    @Test
    void theSecretOfAnotherKeyIsNotTaken() {
        Made one = made(null);
        Made other = one.all().make("Zweites Portal", READ, TODAY, null);
        String mixed =
                "rwk_" + one.key().id() + other.shown().substring(other.shown().lastIndexOf("_" + secret(other)));
        assertThat(other.all().shown(mixed)).isEmpty();
        assertThat(other.all().shown(one.shown())).hasValue(one.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rwk_", "rwk_abcdefgh_", "rwk__x", "abcdefgh", "Bearer x", "rwk_abcdefgh_🔑"})
    void whatHasNotTheShapeOfAKeyIsNone(String shown) {
        assertThat(made(null).all().shown(shown)).isEmpty();
    }

    @Test
    void aKeyHasTheShapeThatIsPromised() {
        assertThat(made(null).shown()).matches("rwk_[a-z2-7]{10}_[A-Za-z0-9_-]{43}");
    }

    @Test
    void noTwoKeysAreAlike() {
        assertThat(made(null).shown()).isNotEqualTo(made(null).shown());
    }

    @Test
    void theFileNeverHoldsTheSecretAndNeitherDoAnyWords() throws IOException {
        Made made = made(TODAY);
        made.all().write(file(), ApiKeys.readOrBegin(file()));
        assertThat(Files.readString(file()))
                .doesNotContain(secret(made))
                .contains(made.key().hash());
        assertThat(made.toString()).doesNotContain(secret(made));
        assertThat(new Secret("abcdefgh", secret(made)).toString()).doesNotContain(secret(made));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ApiKeys none = ApiKeys.readOrBegin(file());
        Made one = none.make("O'Brien & Söhne: „Portal“ # 1", EnumSet.allOf(Scope.class), TODAY, TODAY.plusDays(1));
        Made two = one.all().make("Zwei", READ, TODAY, null);
        ApiKeys revoked = two.all().revoke(two.key().id());
        revoked.write(file(), none);
        assertThat(ApiKeys.read(file()).all()).isEqualTo(revoked.all()).hasSize(2);
        assertThat(ApiKeys.read(file()).shown(one.shown())).hasValue(one.key());
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        made(null).all().write(file(), ApiKeys.readOrBegin(file()));
        assertThat(rights()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        ApiKeys before = ApiKeys.read(file());
        before.make("Zwei", READ, TODAY, null).all().write(file(), before);
        assertThat(rights()).as("a group keeps its right, others have none").isEqualTo("rw-r-----");
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left over").containsExactly(file());
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        ApiKeys before = ApiKeys.readOrBegin(file());
        made(null).all().write(file(), before);
        assertThatThrownBy(() -> made(null).all().write(file(), before))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(kinds(e)).containsExactly("file-changed"));
    }

    @Test
    void aKeyIsValidThroughItsLastDay() {
        ApiKey key = made(TODAY).key();
        assertThat(key.on(TODAY)).isEqualTo(State.VALID);
        assertThat(key.on(TODAY.plusDays(1))).isEqualTo(State.EXPIRED);
        assertThat(key.revoke().on(TODAY)).isEqualTo(State.REVOKED);
        assertThat(made(TODAY).all().anyValid(TODAY)).isTrue();
        assertThat(made(TODAY).all().anyValid(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void anUnknownIdIsRefusedWithTheNearestOne() {
        Made made = made(null);
        String id = made.key().id();
        String slip = id.substring(0, 9) + (id.endsWith("a") ? "b" : "a");
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> made.all().revoke(slip));
        assertThat(kinds(refused)).containsExactly("unknown-key-id");
        assertThat(refused.problems().get(0).hint()).isNotNull();
        assertThat(refused.problems().get(0).hint().de()).contains(id);
    }

    @Test
    void aWholeKeyIsRevokedAndNotRepeated() {
        Made made = made(null);
        assertThat(made.all().revoke(made.shown()).all()).allMatch(ApiKey::revoked);
        String foreign = made(null).shown();
        assertThatThrownBy(() -> made.all().revoke(foreign)).message().doesNotContain(foreign.substring(15));
        assertThatThrownBy(() -> made.all().revoke(foreign + " ")).message().doesNotContain(foreign.substring(15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "name: x, sha256: HASH, scopes: [read], created: 2026-01-32 | bad-date | 3:124",
                "name: x, sha256: HASH, scopes: [raed], created: 2026-01-02 | unknown-value | 3:108",
                "name: x, sha256: HASH, scopes: [], created: 2026-01-02 | missing-key | 3:15",
                "name: x, sha256: abc, scopes: [read], created: 2026-01-02 | bad-hash | 3:33",
                "name: x, sha256: HASH, scopes: [read] | missing-key | 3:15",
                "sha256: HASH, scopes: [read], created: 2026-01-02 | missing-key | 3:15",
                "name: x, sha256: HASH, scopes: [read], created: 2026-01-02, unitl: 2027-01-01 | unknown-key | 3:136",
                "name: x, sha256: HASH, scopes: [read], created: 2026-01-02, revoked: maybe | wrong-type | 3:145"
            })
    void everyMistakeIsTold(String key, String kind, String place) {
        String text = "schema: ratwerk.keys/1\nkeys:\n  abcdefghij: {" + key.replace("HASH", "0".repeat(64)) + "}\n";
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> new KeyReader().read(new Source("keys.yaml", text)));
        assertThat(kinds(refused)).containsExactly(kind);
        assertThat(refused.problems().get(0).place().toString()).isEqualTo("keys.yaml:" + place);
    }

    @Test
    void allMistakesAreToldTogether() {
        String text =
                "schema: ratwerk.keys/2\nkeys:\n  UPPER: {name: x, sha256: z, scopes: [all], created: 1}\nmore: 1\n";
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> new KeyReader().read(new Source("keys.yaml", text)));
        assertThat(kinds(refused))
                .containsExactly("unknown-value", "bad-key-id", "bad-hash", "unknown-value", "bad-date", "unknown-key");
    }

    private static List<String> kinds(RefusedException refused) {
        return refused.problems().stream().map(Problem::kind).toList();
    }

    private static String secret(Made made) {
        return made.shown().substring("rwk_".length() + made.key().id().length() + 1);
    }

    private Made made(@Nullable LocalDate until) {
        return new ApiKeys(file().toString(), List.of()).make("Portal", READ, TODAY, until);
    }

    private String rights() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }

    private Path file() {
        return folder.resolve("keys.yaml");
    }
}
