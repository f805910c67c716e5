package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class RulebookCachesTest {
    @Test
    void liesWhereTheUsersSystemKeepsSuchFiles() {
        assertThat(RulebookCaches.folder(Map.of("XDG_CACHE_HOME", "/caches"))).contains(Path.of("/caches/ratwerk"));
        assertThat(RulebookCaches.folder(Map.of("XDG_CACHE_HOME", "not/absolute")))
                .contains(Path.of(System.getProperty("user.home"), ".cache", "ratwerk"));
        assertThat(RulebookCaches.folder(Map.of("LOCALAPPDATA", "/app"))).contains(Path.of("/app/Ratwerk/Cache"));
    }

    @Test
    void canBePutElsewhereOrSwitchedOff() {
        assertThat(RulebookCaches.folder(Map.of("RATWERK_CACHE", "here"))).contains(Path.of("here"));
        assertThat(RulebookCaches.folder(Map.of("RATWERK_CACHE", "off"))).isEmpty();
        assertThat(RulebookCaches.folder(Map.of("RATWERK_CACHE", "\0"))).isEmpty();
    }
}
