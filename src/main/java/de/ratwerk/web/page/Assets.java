package de.ratwerk.web.page;

import de.ratwerk.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The files that pages are made with: styles, scripts, fonts. The digest of each is part of its path, so it can be kept for good. */
final class Assets {
    private static final String FOLDER = "/assets/";
    private static final int DIGEST_LENGTH = 12;

    /** A file's resource and the type of what it holds. */
    private record Origin(String resource, String type) {}

    private static final Map<String, Origin> ORIGINS = Map.of(
            "cohort.js", new Origin("assets/cohort.js", "text/javascript;charset=UTF-8"),
            "kern.css", new Origin("assets/kern.min.css", "text/css;charset=UTF-8"),
            "pages.css", new Origin("assets/pages.css", "text/css;charset=UTF-8"),
            "pages.js", new Origin("assets/pages.js", "text/javascript;charset=UTF-8"),
            "idiomorph.js", new Origin("assets/idiomorph.min.js", "text/javascript;charset=UTF-8"),
            "icon.svg", new Origin("assets/icon.svg", "image/svg+xml"),
            "regular.woff2", new Origin("/de/ratwerk/report/html/FiraSans-Regular.woff2", "font/woff2"),
            "semibold.woff2", new Origin("/de/ratwerk/report/html/FiraSans-SemiBold.woff2", "font/woff2"));

    private static final Map<String, Asset> ASSETS = read();

    /**
     * A file.
     *
     * @param bytes what it holds; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String path, String type, byte[] bytes) {}

    private Assets() {}

    private static Map<String, Asset> read() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        ORIGINS.forEach((name, origin) -> assets.put(name, asset(name, bytes(origin.resource()), origin.type())));
        assets.computeIfPresent(
                "pages.css", (name, sheet) -> asset(name, withFonts(sheet.bytes(), assets), sheet.type()));
        return assets;
    }

    private static Asset asset(String name, byte[] bytes, String type) {
        return new Asset(FOLDER + Digest.of(bytes).substring(0, DIGEST_LENGTH) + "/" + name, type, bytes);
    }

    /** A style sheet names fonts; it has to name them by the paths under which they are kept for good. */
    private static byte[] withFonts(byte[] sheet, Map<String, Asset> assets) {
        String text = new String(sheet, StandardCharsets.UTF_8);
        for (Asset asset : assets.values()) {
            text = text.replace("url(\"" + name(asset.path()) + "\")", "url(\"" + asset.path() + "\")");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where a file is found. */
    static String path(String name) {
        return Objects.requireNonNull(ASSETS.get(name), name).path();
    }

    /** The file that is found under a path. */
    static Optional<Asset> at(String path) {
        return Optional.ofNullable(ASSETS.get(name(path)))
                .filter(asset -> asset.path().equals(path));
    }

    /** What a resource of the pages holds. */
    static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
