package de.ratwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The picture of the house in README.md is drawn from the plan that {@link ArchitectureTest} holds; {@code
 * -Dratwerk.golden=update} draws it anew.
 */
class HousePictureTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern PICTURE = Pattern.compile("```mermaid\n(.*?)```\n", Pattern.DOTALL);

    /** The rooms, and those that each may import as far as that does not follow from others that it may. */
    private final Map<String, Set<String>> plan = new TreeMap<>();

    HousePictureTest() {
        Map<String, Set<String>> rooms = new TreeMap<>(ArchitectureTest.ROOMS);
        // The classes of no room are two: Main, which opens the doors, and Ratwerk, which is behind them.
        rooms.put("", without(rooms.get(""), Set.of("cli", "web")));
        rooms.forEach((room, others) -> {
            Set<String> implied = new TreeSet<>();
            others.forEach(other -> reach(other, rooms, implied));
            plan.put(room, without(others, implied));
        });
    }

    @Test
    void theReadmeShowsTheHouseAsItStands() throws IOException {
        String readme = Files.readString(README);
        Matcher picture = PICTURE.matcher(readme);
        assertThat(picture.find()).isTrue();
        if ("update".equals(System.getProperty("ratwerk.golden"))) {
            Files.writeString(README, readme.replace(picture.group(1), drawn()));
        } else {
            assertThat(picture.group(1))
                    .as("-Dratwerk.golden=update draws it anew")
                    .isEqualTo(drawn());
        }
    }

    @Test
    void everyRoomIsInThePictureAndNoArrowSaysWhatOthersSay() {
        assertThat(ArchitectureTest.ROOMS.keySet())
                .allSatisfy(room -> assertThat(drawn()).contains(name(room)));
        assertThat(plan.get("exchange")).containsExactly("profile", "sheet");
        assertThat(plan.get("text")).isEmpty();
    }

    private String drawn() {
        StringBuilder picture = new StringBuilder("flowchart TB\n");
        plan.forEach((room, others) -> {
            if (!others.isEmpty()) {
                picture.append("  ").append(name(room)).append(" --> ");
                picture.append(String.join(
                        " & ", others.stream().map(HousePictureTest::name).toList()));
                picture.append('\n');
            }
        });
        return picture.toString();
    }

    private static String name(String room) {
        return room.isEmpty() ? "Ratwerk([class Ratwerk])" : room;
    }

    private static void reach(String from, Map<String, Set<String>> rooms, Set<String> reached) {
        for (String other : rooms.get(from)) {
            if (reached.add(other)) {
                reach(other, rooms, reached);
            }
        }
    }

    private static Set<String> without(Set<String> rooms, Set<String> some) {
        Set<String> left = new TreeSet<>(rooms);
        left.removeAll(some);
        return left;
    }
}
