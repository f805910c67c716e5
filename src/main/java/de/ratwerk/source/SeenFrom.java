package de.ratwerk.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of files as seen from the folder that they lie in, so that nothing tells where on a machine that is. They are no paths:
 * where no locale is set Java gives names that no path can be made of.
 */
public final class SeenFrom {
    private SeenFrom() {}

    /** A file's name as seen from the first of some folders that it lies in; of a folder itself its own name; else nothing. */
    public static Optional<String> folders(List<Path> folders, String file) {
        return folders.stream().flatMap(folder -> from(folder, file).stream()).findFirst();
    }

    private static Optional<String> from(Path folder, String file) {
        if (file.equals(folder.toString())) {
            return Optional.of(String.valueOf(folder.getFileName()));
        }
        String separator = folder.getFileSystem().getSeparator();
        return Stream.of(folder, folder.normalize())
                .map(Path::toString)
                .filter(name -> !name.isEmpty())
                .map(name -> name.endsWith(separator) ? name : name + separator)
                .filter(file::startsWith)
                .map(name -> file.substring(name.length()))
                .findFirst();
    }
}
