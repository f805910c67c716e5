package de.ratwerk.spark;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.Verdict;
import de.ratwerk.synthetic.SyntheticCohort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The advice for blocks of generated municipalities, in short. Thread-safe; a JVM needs one for each rulebook. */
final class Advice {
    private static final Map<String, Advice> OPENED = new ConcurrentHashMap<>();
    private static final long SEED = 412;

    private final Ratwerk ratwerk;
    private final SyntheticCohort cohort;

    private Advice(Ratwerk ratwerk) {
        this.ratwerk = ratwerk;
        this.cohort = SyntheticCohort.of(ratwerk.rulebook().evidence(), SEED);
    }

    /** That of a rulebook, which is opened when it is first asked for in this JVM. */
    static Advice in(String rules) {
        return OPENED.computeIfAbsent(rules, folder -> new Advice(Ratwerk.open(Path.of(folder))));
    }

    /**
     * What a block comes to: the digest of the advice for each of its municipalities in order (where it stands, and
     * verdict, phase, rank and score of every action), then for how many each action is due.
     */
    String of(Block block) {
        MessageDigest digest = sha256();
        Map<String, Integer> due = new TreeMap<>();
        for (int number = block.from(); number <= block.to(); number++) {
            Outlook outlook = ratwerk.outlook(cohort.municipality(number));
            digest.update((number + " " + outlook.position() + " " + outlook.places() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            outlook.places().forEach((action, place) -> {
                if (place.verdict() == Verdict.DUE) {
                    due.merge(action, 1, Integer::sum);
                }
            });
        }
        return HexFormat.of().formatHex(digest.digest()) + " " + due;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
