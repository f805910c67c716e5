package de.ratwerk.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs of 256 KiB, more than a fuzzer comes to by itself: the seeds of a target, whole and in parts, time and again, and some
 * signs by which readers go deeper. Tells which of them take too long, in a process whose heap is limited.
 */
final class FullInputs {
    private static final int FULL = 256 << 10;

    /** Each input is read twice, and what is taken is written and read once more. */
    private static final long MOST_NANOS = 3 * 2_000_000_000L;

    private static final List<String> SIGNS = List.of(
            "[", "/*", "{", "{a: ", "- ", "a;", "\"", "\n", "a: b\n", "&a ", "!", "(", "a.b=c\n", "x", "<a>", "%", "'",
            "0");

    private FullInputs() {}

    /** Tries all of a target, named by the first argument; prints what is too slow, and ends with 1 if anything is. */
    public static void main(String[] arguments) throws IOException {
        Target target = Target.valueOf(arguments[0]);
        target.warmUp();
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        boolean slow = false;
        for (Map.Entry<String, byte[]> input : of(target).entrySet()) {
            long nanos = taken(target, input.getValue(), machine);
            if (nanos > MOST_NANOS) {
                nanos = taken(target, input.getValue(), machine); // the first of its kind pays for the compiler too
            }
            if (nanos > MOST_NANOS) {
                System.out.println(input.getKey() + ": " + nanos / 1_000_000 + " ms");
                slow = true;
            }
        }
        System.exit(slow ? 1 : 0);
    }

    private static long taken(Target target, byte[] input, OperatingSystemMXBean machine) throws IOException {
        long before = machine.getProcessCpuTime();
        target.take(input);
        return machine.getProcessCpuTime() - before;
    }

    private static Map<String, byte[]> of(Target target) throws IOException {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        List<byte[]> heads = new ArrayList<>(List.of(new byte[0]));
        for (Path seed : target.seeds()) {
            byte[] whole = Files.readAllBytes(seed);
            int line = firstLine(whole);
            byte[] first = Arrays.copyOf(whole, line);
            byte[] rest = Arrays.copyOfRange(whole, line, whole.length);
            inputs.put(seed + ", time and again", full(whole, whole));
            inputs.put(seed + ", its first line time and again", full(first, first));
            inputs.put(seed + ", the rest time and again", full(first, rest));
            if (target.folders().get(0).equals(seed.getParent())) {
                heads.add(first);
            }
        }
        for (String sign : SIGNS) {
            for (byte[] head : heads) {
                inputs.put(
                        new String(head, StandardCharsets.ISO_8859_1) + sign + sign + "…",
                        full(head, sign.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return inputs;
    }

    private static int firstLine(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                return i + 1;
            }
        }
        return text.length;
    }

    private static byte[] full(byte[] head, byte[] more) {
        byte[] all = Arrays.copyOf(head, FULL);
        for (int at = head.length; at < FULL && more.length > 0; at += more.length) {
            System.arraycopy(more, 0, all, at, Math.min(more.length, FULL - at));
        }
        return all;
    }
}
