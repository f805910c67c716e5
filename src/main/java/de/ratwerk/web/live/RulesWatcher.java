package de.ratwerk.web.live;

import de.ratwerk.web.service.ServiceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Notices edits of the rules' files and has them loaded. It looks at names, sizes and times once in a while instead of waiting
 * for the system to tell, since folders from elsewhere (mounted, shared) are not told of; and it waits until nothing changes
 * any more, since editors and copies write in several steps.
 */
@Component
final class RulesWatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RulesWatcher.class);
    private static final long EVERY_MILLIS = 500;

    private final LiveRules rules;
    private final boolean wanted;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(RulesWatcher::daemon);
    private @Nullable ScheduledFuture<?> looking;
    private String loaded;
    private String seen;

    RulesWatcher(LiveRules rules, ServiceSettings settings) {
        this.rules = rules;
        this.wanted = settings.operation().reload();
        this.loaded = signature(rules.folders());
        this.seen = loaded;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ratwerk-rules");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void start() {
        if (wanted && looking == null) {
            looking = ticks.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        ticks.shutdownNow();
        looking = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    /** Has the rules loaded if they changed before the last look and not since. */
    private void look() {
        try {
            String now = signature(rules.folders());
            boolean settled = now.equals(seen);
            seen = now;
            if (settled && !now.equals(loaded)) {
                loaded = now;
                rules.reload();
            }
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "Loading the rules anew failed; the rulebook goes on serving", e); // and the next edit is looked at
        }
    }

    /** What tells one state of the files from another without reading them. */
    private static String signature(List<Path> folders) {
        StringBuilder signature = new StringBuilder();
        for (Path folder : folders) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.sorted(Comparator.comparing(Path::toString)).forEach(file -> describe(file, signature));
            } catch (IOException | UncheckedIOException e) {
                signature.append(folder).append("?\n"); // away for the moment, or for good
            }
        }
        return signature.toString();
    }

    private static void describe(Path file, StringBuilder signature) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                signature.append(file).append(' ').append(attributes.size());
                signature.append(' ').append(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
                signature.append(' ').append(attributes.fileKey()).append('\n');
            }
        } catch (IOException e) {
            signature.append(file).append("?\n");
        }
    }
}
