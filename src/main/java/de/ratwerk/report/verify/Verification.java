package de.ratwerk.report.verify;

import de.ratwerk.advice.Advice;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An advice file held against its recomputation.
 *
 * @param file the advice file
 * @param rulebook the rulebook at hand
 * @param asWritten whether nothing was changed since it was written, its layout aside; not even the digits of a number
 * @param itsAnswers whether its answers are those that it was made from
 * @param madeBy which of rulebook and program are others than those at hand
 * @param differences where file and recomputation part, by path
 * @param signature of a record whether its signature holds, or null
 */
public record Verification(
        AdviceFile file,
        Rulebook rulebook,
        boolean asWritten,
        boolean itsAnswers,
        List<OtherMaker> madeBy,
        List<Difference> differences,
        @Nullable Sealed signature) {

    private static final String DIGEST = "digest";

    /** The keys that say which rules and which program made an advice. */
    private static final List<String> MAKERS = List.of("rulebook.id", "rulebook.version", "rulebook.digest", "engine");

    /** What made the advice, where it is another than at hand: its path, as recorded and here. */
    public record OtherMaker(String path, String recorded, String here) {}

    /**
     * A place where file and recomputation part.
     *
     * @param recorded the value in the file as JSON, null if the file has none
     * @param recomputed the value of the recomputation as JSON, null if it has none
     */
    public record Difference(
            String path,
            @Nullable String recorded,
            @Nullable String recomputed) {}

    /** Why a signature does not hold. */
    public enum Fault {
        /** The public key in the record is no Ed25519 key. */
        PUBLIC_KEY,
        /** The key's name does not fit the key. */
        KEY_ID,
        /** The signature is not that of the record's text: one of the two was changed. */
        SIGNATURE,
        /** The signature fits, but the digest does not. */
        DIGEST
    }

    /** Who signed a record. */
    public enum Signer {
        /** The key that the asker trusts. */
        TRUSTED,
        /** Another key than that. */
        OTHER,
        /** Cannot be told: the asker named no key, or the signature does not hold. */
        UNKNOWN
    }

    /**
     * What became of a record's signature.
     *
     * @param issuedAt when the record says that it was signed
     * @param keyId the key that the record says it was signed with
     * @param fault why it does not hold, or null if it does
     * @param signer by whom it is
     */
    public record Sealed(
            String issuedAt, String keyId, @Nullable Fault fault, Signer signer) {
        /** Whether nothing of the record was changed since it was signed, by whomever. */
        public boolean holds() {
            return fault == null;
        }
    }

    /** The same with what became of the record's signature. */
    public Verification signed(Sealed sealed) {
        return new Verification(file, rulebook, asWritten, itsAnswers, madeBy, differences, sealed);
    }

    /** Whether all is well: it says what the recomputation says, and of a record the signature holds and is not by another. */
    public boolean isSound() {
        return isIdentical() && (signature == null || signature.holds() && signature.signer() != Signer.OTHER);
    }

    /**
     * Whether the file says what the recomputation says; a recomputation that agrees has the digest that the file
     * records, so its content was not changed even if its writing was.
     */
    public boolean isIdentical() {
        return differences.isEmpty() && itsAnswers;
    }

    /** Whether another program has written the same content in another way: its numbers or the order of its keys. */
    public boolean isRewritten() {
        return isIdentical() && !asWritten;
    }

    /** Whether one thing alone differs: the digest of the whole. */
    boolean onlyDigestDiffers() {
        return differences.size() == 1 && differences.get(0).path().equals(DIGEST);
    }

    /**
     * Holds an advice file against what its own answers come to.
     *
     * @param rulebook the rulebook that {@code advise} follows
     */
    public static Verification of(AdviceFile file, Rulebook rulebook, Function<Profile, Advice> advise) {
        return of(file, file.profile(), rulebook, advise);
    }

    /** Holds an advice file against what a profile comes to. */
    public static Verification of(
            AdviceFile file, Profile profile, Rulebook rulebook, Function<Profile, Advice> advise) {
        Mapping recorded = file.document();
        Mapping recomputed = recomputed(file, advise.apply(profile));
        List<Difference> differences = new ArrayList<>();
        compare("", recorded, recomputed, differences);
        if (differences.size() > 1) {
            // That the digest of the whole differs follows from the other differences.
            differences.removeIf(difference -> difference.path().equals(DIGEST));
        }
        differences.sort(Comparator.comparing(Difference::path, JsonPath.ORDER));
        return new Verification(
                file,
                rulebook,
                file.isAsWritten(),
                file.hasItsAnswers(),
                makers(recorded, recomputed),
                List.copyOf(differences),
                null);
    }

    private static Mapping recomputed(AdviceFile file, Advice advice) {
        LocalDate date = file.date();
        Advice dated = date == null ? advice : advice.on(date);
        String json = new JsonReport(file.language(), file.top()).line(dated);
        return (Mapping)
                Objects.requireNonNull(new JsonNodes(file.place().file(), new StringReader(json)).next(new Problems()));
    }

    private static List<OtherMaker> makers(Mapping recorded, Mapping recomputed) {
        return MAKERS.stream()
                .map(path -> new OtherMaker(path, at(recorded, path), at(recomputed, path)))
                .filter(maker -> !maker.recorded().equals(maker.here()))
                .toList();
    }

    private static String at(Mapping document, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? AdviceFile.required(document, path)
                : AdviceFile.required(AdviceFile.mapping(document, path.substring(0, dot)), path.substring(dot + 1));
    }

    private static void compare(
            String path, @Nullable Node recorded, @Nullable Node recomputed, List<Difference> differences) {
        if (recorded instanceof Mapping one && recomputed instanceof Mapping other) {
            Set<String> keys = new LinkedHashSet<>(one.entries().keySet());
            keys.addAll(other.entries().keySet());
            keys.forEach(key -> compare(JsonPath.key(path, key), child(one, key), child(other, key), differences));
        } else if (recorded instanceof Sequence one && recomputed instanceof Sequence other) {
            int most = Math.max(one.items().size(), other.items().size());
            for (int i = 0; i < most; i++) {
                compare(JsonPath.index(path, i), child(one, i), child(other, i), differences);
            }
        } else {
            String was = recorded == null ? null : JsonValue.of(recorded);
            String is = recomputed == null ? null : JsonValue.of(recomputed);
            if (!Objects.equals(was, is) && !isSameNumber(recorded, recomputed)) {
                differences.add(new Difference(path, was, is));
            }
        }
    }

    /** Whether two numbers are the same however many digits they are written with. */
    private static boolean isSameNumber(@Nullable Node recorded, @Nullable Node recomputed) {
        BigDecimal one = number(recorded);
        BigDecimal other = number(recomputed);
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static @Nullable BigDecimal number(@Nullable Node node) {
        if (!(node instanceof Scalar scalar) || scalar.type() != Type.INTEGER && scalar.type() != Type.DECIMAL) {
            return null;
        }
        try {
            return new BigDecimal(scalar.text());
        } catch (NumberFormatException e) {
            return null; // an exponent beyond all bounds: no number of an advice
        }
    }

    private static @Nullable Node child(Mapping mapping, String key) {
        var entry = mapping.entries().get(key);
        return entry == null ? null : entry.value();
    }

    private static @Nullable Node child(Sequence sequence, int index) {
        return index < sequence.items().size() ? sequence.items().get(index) : null;
    }
}
