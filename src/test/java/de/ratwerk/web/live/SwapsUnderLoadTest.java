package de.ratwerk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Ratwerk;
import de.ratwerk.Thorough;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules are swapped while requests come in: none fails, and none is answered half by the old and half by the new ones.
 * {@code -Dratwerk.swaps=200} swaps as often and tells what memory it takes.
 */
class SwapsUnderLoadTest {
    private static final int SWAPS = Integer.getInteger("ratwerk.swaps", 3);
    private static final int ENOUGH_TO_SEE_A_LEAK = 60;
    private static final int CALLERS = 3;
    private static final Path ULM = Path.of("profiles/places/ulm.yaml");
    private static final String OLD = "samples: 10000";
    private static final String YOUNG = "samples: 9000";

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Thorough
    @Test
    void noRequestFailsAndNoAnswerIsMixed() throws InterruptedException {
        EditedRules edited = EditedRules.copiedTo(folder).replace("rulebook.yaml", "version: ", "version: a");
        EditedRules.copiedTo(other)
                .replace("rulebook.yaml", "version: ", "version: b")
                .replace("rulebook.yaml", OLD, YOUNG);
        Ratwerk first = Ratwerk.open(folder);
        Ratwerk second = Ratwerk.open(other);
        Map<String, String> expected = Map.of(
                first.rulebook().digest(), advice(first),
                second.rulebook().digest(), advice(second));
        List<String> digests =
                List.of(first.rulebook().digest(), second.rulebook().digest());
        String[] headers = {edited.read("rulebook.yaml"), TestService.read(other.resolve("rulebook.yaml"))};
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (TestService service = TestService.start(ServiceSettings.USUAL
                .withRules(List.of(folder))
                .withLimits(ServiceSettings.USUAL.limits().withRequestsPerMinute(1_000_000)))) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> call(service, expected));
            }
            List<Memory> memory = new ArrayList<>();
            for (int swap = 1; swap <= SWAPS; swap++) {
                edited.write("rulebook.yaml", headers[swap % 2]);
                awaitDigest(service, digests.get(swap % 2));
                if (SWAPS >= ENOUGH_TO_SEE_A_LEAK && swap % (SWAPS / 10) == 0) {
                    memory.add(Memory.now());
                    System.out.printf("%3d swaps, %6d answers, %s%n", swap, answered.get(), Memory.now());
                }
            }
            ended.set(true);
            callers.shutdown();
            assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(wrong).isEmpty();
            assertThat(answered.get()).isGreaterThan(SWAPS);
            if (!memory.isEmpty()) {
                assertThat(memory.get(memory.size() - 1).heap())
                        .isLessThan(memory.get(1).heap() * 5 / 4);
                assertThat(memory.get(memory.size() - 1).metaspace())
                        .isLessThan(memory.get(1).metaspace() * 5 / 4);
            }
        } finally {
            ended.set(true);
            callers.shutdownNow();
        }
    }

    private static String advice(Ratwerk ratwerk) {
        return new JsonReport(Language.DE, Integer.MAX_VALUE).document(ratwerk.advise(Profile.read(ULM)));
    }

    private void call(TestService service, Map<String, String> expected) {
        while (!ended.get() && wrong.isEmpty()) {
            HttpResponse<byte[]> response = service.post("/api/v1/advice", ULM);
            String digest = response.headers().firstValue("Ratwerk-Rulebook").orElse("none");
            String body = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() != 200) {
                wrong.add(response.statusCode() + ": " + body);
            } else if (!body.equals(expected.get(digest))) {
                wrong.add("not the advice of " + digest + ": " + body);
            }
            answered.incrementAndGet();
        }
    }

    private void awaitDigest(TestService service, String digest) {
        String now = "";
        while (!now.equals(digest) && wrong.isEmpty()) {
            now = service.get("/actuator/health/liveness")
                    .headers()
                    .firstValue("Ratwerk-Rulebook")
                    .orElseThrow();
        }
    }

    /** What is in use after collecting what is not, in KiB. */
    private record Memory(long heap, long metaspace) {
        private static final int KIB = 1024;

        static Memory now() {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KIB;
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .map(MemoryPoolMXBean::getUsage)
                            .findFirst()
                            .orElseThrow()
                            .getUsed()
                    / KIB;
            return new Memory(heap, metaspace);
        }

        @Override
        public String toString() {
            return "heap " + heap + " KiB, metaspace " + metaspace + " KiB";
        }
    }
}
