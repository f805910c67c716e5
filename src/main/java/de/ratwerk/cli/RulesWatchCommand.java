package de.ratwerk.cli;

import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.watch.WatchSession;
import de.ratwerk.workshop.watch.WatchText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk rules watch}: on every save checks, runs the touched cases and shows what became of the advice. */
@Command(
        name = "watch",
        description = "Bei jedem Speichern prüfen, betroffene Fälle ausführen und zeigen, was sich am Rat ändert.",
        sortOptions = false)
final class RulesWatchCommand implements Callable<Integer> {
    /** Editors write a file in several steps; what follows so quickly belongs to one save. */
    private static final int SETTLING_MILLIS = 60;

    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "PROFIL", description = "Ein Profil, dessen Rat verglichen wird.")
    private @Nullable Path profile;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--saves", paramLabel = "N", hidden = true, description = "Nach so vielen Änderungen enden.")
    private int saves = Integer.MAX_VALUE;

    @Mixin
    private Usage usage = new Usage();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulesWatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Path> folders = rules.in(console);
        folders.forEach(folder -> RulesFolders.onDisk(folder, usage));
        Language in = language.language();
        WatchSession session = new WatchSession(folders, Optional.ofNullable(profile));
        try (WatchService watcher = FileSystems.getDefault().newWatchService()) {
            watch(folders, watcher);
            tell(session, Set.of(), in);
            console.out().println(in.say("Warte auf Änderungen; Strg+C beendet.", "Waiting for changes; Ctrl+C ends."));
            console.out().flush();
            for (int save = 0; save < saves; save++) {
                Set<Path> changed = changed(watcher);
                watch(folders, watcher);
                tell(session, changed, in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.DONE;
    }

    private void tell(WatchSession session, Set<Path> changed, Language in) {
        long start = System.nanoTime();
        StringBuilder text = new StringBuilder();
        changed.forEach(file ->
                text.append("— ").append(ProblemReport.inert(file.toString())).append('\n'));
        text.append(WatchText.of(session.saved(changed), in));
        text.append('(').append((System.nanoTime() - start) / NANOS_PER_MILLI).append(" ms)\n");
        console.out().print(text);
        console.out().flush();
        console.out().print(ProblemReport.of(session.compiled(), in));
        console.out().flush();
    }

    /** Folders are watched one by one; asking again for one that is watched already changes nothing. */
    private void watch(List<Path> folders, WatchService watcher) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder)) {
                    walk.filter(Files::isDirectory).forEach(all::add);
                }
            }
        }
        if (profile != null && Files.exists(profile)) {
            all.add(Optional.ofNullable(profile.getParent()).orElse(Path.of(".")));
        }
        for (Path folder : all) {
            folder.register(
                    watcher,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    /** Waits for a change of rules, texts, cases or the profile, and for everything that belongs to the same save. */
    private Set<Path> changed(WatchService watcher) throws InterruptedException {
        Set<Path> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            WatchKey key = watcher.take();
            while (key != null) {
                collect(key, changed);
                key = watcher.poll(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        return changed;
    }

    private void collect(WatchKey key, Set<Path> changed) {
        key.pollEvents().forEach(event -> {
            if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
                Path file = folder.resolve(name);
                if (name.toString().matches(".*\\.(drl|yaml)") || isProfile(file)) {
                    changed.add(file);
                }
            }
        });
        key.reset();
    }

    private boolean isProfile(Path file) {
        try {
            return profile != null
                    && file.toAbsolutePath()
                            .normalize()
                            .equals(profile.toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
