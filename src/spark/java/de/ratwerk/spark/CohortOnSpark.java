package de.ratwerk.spark;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * An example of Ratwerk within Apache Spark: a million generated municipalities are advised on two executor threads, and
 * once more without Spark. Both must come to the same, byte by byte.
 *
 * <p>Nothing but numbers and strings goes between driver and executors: each executor's JVM opens the rulebook for itself,
 * once ({@link Advice#in}). In a cluster the folder of rules has to be on each node, or be handed out by
 * {@code SparkContext.addFile}.
 */
public final class CohortOnSpark {
    private static final int THREADS = 2;

    /** Small enough that the threads end at about the same time, large enough that Spark's own work does not count. */
    private static final int BLOCK = 10_000;

    private CohortOnSpark() {}

    /**
     * Runs the example.
     *
     * @param arguments the folder with the rulebook, and how many municipalities
     */
    public static void main(String[] arguments) {
        String rules = arguments[0];
        int size = Integer.parseInt(arguments[1]);
        List<Block> blocks = blocks(size);
        Timed<List<String>> spark = Timed.of(() -> onSpark(rules, blocks));
        Timed<List<String>> alone = Timed.of(() -> alone(rules, blocks));
        System.out.printf(
                "%,d municipalities: Spark %.0f s, without Spark %.0f s, %s%n",
                size, spark.seconds(), alone.seconds(), spark.value().equals(alone.value()) ? "equal" : "NOT EQUAL");
        if (!spark.value().equals(alone.value())) {
            IntStream.range(0, blocks.size())
                    .filter(i -> !spark.value().get(i).equals(alone.value().get(i)))
                    .forEach(i -> System.out.println(blocks.get(i) + ": " + spark.value().get(i) + " "
                            + alone.value().get(i)));
            System.exit(5);
        }
        Counted.of(spark.value()).print(size);
    }

    private static List<Block> blocks(int size) {
        return IntStream.range(0, (size + BLOCK - 1) / BLOCK)
                .mapToObj(i -> new Block(i * BLOCK + 1, Math.min(size, (i + 1) * BLOCK)))
                .toList();
    }

    private static List<String> onSpark(String rules, List<Block> blocks) {
        SparkConf conf = new SparkConf()
                .setAppName("ratwerk")
                .setMaster("local[" + THREADS + "]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
        try (JavaSparkContext context = new JavaSparkContext(conf)) {
            return context.parallelize(blocks, blocks.size())
                    .map(block -> Advice.in(rules).of(block))
                    .collect();
        }
    }

    private static List<String> alone(String rules, List<Block> blocks) {
        return blocks.parallelStream().map(block -> Advice.in(rules).of(block)).toList();
    }
}
