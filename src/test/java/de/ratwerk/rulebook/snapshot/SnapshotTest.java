package de.ratwerk.rulebook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    enum Size {
        SMALL,
        LARGE
    }

    record Town(String name, int inhabitants, @Nullable Size size, boolean coast) {}

    record Atlas(
            long edition,
            BigDecimal scale,
            YearMonth printed,
            List<Town> towns,
            Map<String, Town> byKey,
            Set<Size> sizes,
            @Nullable Object more) {}

    private static final Town ONE = new Town("Grünau „Nord“ 🏛", 900, Size.SMALL, false);
    private static final Town OTHER = new Town("", Integer.MIN_VALUE, null, true);
    private static final Atlas ATLAS = new Atlas(
            1L << 40,
            new BigDecimal("1.50"),
            YearMonth.of(2018, 12),
            List.of(ONE, OTHER, ONE),
            ordered("z", ONE, "a", OTHER),
            Set.of(Size.LARGE),
            null);

    @Test
    void whatIsReadIsWhatWasWritten() {
        Atlas read = SnapshotReader.read(SnapshotWriter.bytes(ATLAS), Atlas.class);
        assertThat(read).isEqualTo(ATLAS);
        assertThat(read.scale().scale()).isEqualTo(2);
        assertThat(read.byKey().keySet()).containsExactly("z", "a");
        assertThat(read.towns().get(0)).isSameAs(read.towns().get(2));
    }

    @Test
    void theSameValueGivesTheSameBytes() {
        assertThat(SnapshotWriter.bytes(SnapshotReader.read(SnapshotWriter.bytes(ATLAS), Atlas.class)))
                .isEqualTo(SnapshotWriter.bytes(ATLAS));
    }

    @Test
    void keepsTheOrderOfEachOfTwoMapsThatAreEqual() {
        record Pair(Map<String, Integer> one, Map<String, Integer> other) {}
        Pair read = SnapshotReader.read(
                SnapshotWriter.bytes(new Pair(ordered("a", 1, "b", 2), ordered("b", 2, "a", 1))), Pair.class);
        assertThat(read.one().keySet()).containsExactly("a", "b");
        assertThat(read.other().keySet()).containsExactly("b", "a");
    }

    @Test
    void takesNothingButPlainValues() {
        Atlas strange =
                new Atlas(1, BigDecimal.ONE, YearMonth.of(2019, 1), List.of(), Map.of(), Set.of(), URI.create("x:y"));
        assertThatThrownBy(() -> SnapshotWriter.bytes(strange)).hasMessageContaining("java.net.URI");
    }

    @Test
    void makesNothingOfOtherTypes() {
        byte[] bytes = SnapshotWriter.bytes(ONE);
        assertThatThrownBy(() -> SnapshotReader.read(bytes, Atlas.class)).isInstanceOf(IllegalArgumentException.class);
        byte[] foreign = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace(
                        Town.class.getName(),
                        "java.lang."
                                .repeat(10)
                                .substring(0, Town.class.getName().length()))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SnapshotReader.read(foreign, Town.class)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A file can be cut short or hold anything. */
    @Test
    void damagedBytesAreRefusedOrReadButNeverAnythingElse() {
        byte[] bytes = SnapshotWriter.bytes(ATLAS);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SnapshotReader.read(cut, Atlas.class))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        int refused = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) 0x95;
            try {
                SnapshotReader.read(changed, Atlas.class);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(bytes.length / 2);
    }

    private static <V> Map<String, V> ordered(String one, V first, String other, V second) {
        Map<String, V> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }
}
