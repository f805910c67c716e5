package de.ratwerk.cohort.partner;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.Member.Component;
import de.ratwerk.cohort.Member.Due;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What partners are sought by: a member as a few words of bits. */
final class Seat {
    /** Its place by id, given once all seats are known. */
    int number;

    final String id;
    final String name;
    final @Nullable String kind;
    final @Nullable String land;
    final @Nullable String district;
    final @Nullable Integer population;

    /** The natural logarithm of the population; not a number if unknown. */
    final double size;

    /** The subjects that it needs, … */
    final long[] needs;
    /** … those of them that it plans, … */
    final long[] planned;
    /** … those that it can do with others who need them too, … */
    final long[] joins;
    /** … those that count for a group, … */
    final long[] core;
    /** … and the subjects that it has to offer. */
    final long[] gives;

    /** The code of the operator of each subject's component; see {@link #OPERATORS}. */
    private final byte[] operators;

    /** The rank of the action that each need follows from. */
    private final byte[] ranks;

    private static final List<String> OPERATORS =
            List.of("null", "own-it", "municipal-provider", "private-provider", "land", "other");

    Seat(Member member, Sharing sharing) {
        this.id = member.id();
        this.name = member.name();
        this.kind = intern(member.kind());
        this.land = intern(member.land());
        this.district = member.ags() == null || member.ags().length() < 5
                ? null
                : member.ags().substring(0, 5).intern();
        this.population = member.population();
        this.size = population == null || population < 1 ? Double.NaN : StrictMath.log(population);
        this.needs = sharing.row();
        this.planned = sharing.row();
        this.joins = sharing.row();
        this.core = sharing.row();
        this.gives = sharing.row();
        this.operators = new byte[sharing.subjects().size()];
        this.ranks = new byte[operators.length];
        read(member, sharing);
        for (int word = 0; word < core.length; word++) {
            joins[word] = needs[word] & (~sharing.further()[word] | planned[word]);
            core[word] = joins[word] & ~sharing.upkeep()[word];
        }
    }

    private static @Nullable String intern(@Nullable String word) {
        return word == null ? null : word.intern();
    }

    private void read(Member member, Sharing sharing) {
        List<String> byRank = member.due().stream().map(Due::id).toList();
        Set<String> due = new HashSet<>(byRank);
        due.removeIf(action -> !sharing.shares(action));
        Set<String> inPlace = new HashSet<>(member.inPlace());
        for (int number = 0; number < sharing.subjects().size(); number++) {
            Subject subject = sharing.subjects().get(number);
            Component component =
                    subject.component() == null ? null : member.components().get(subject.component());
            if (component != null) {
                operators[number] = (byte) OPERATORS.indexOf(String.valueOf(component.operator()));
            }
            switch (subject.sort()) {
                case WHOLE ->
                    whole(
                            number,
                            due.contains(subject.action()),
                            inPlace.contains(subject.action()),
                            sharing.isModel(subject.action()));
                case COMPONENT -> component(number, subject, component, due);
                case RUNNING -> running(number, subject, component, due);
            }
            if (Bits.has(needs, number)) {
                String action = sharing.action(number, Bits.has(planned, number));
                ranks[number] = (byte) Math.min(byRank.indexOf(action), Byte.MAX_VALUE);
            }
        }
    }

    private void whole(int number, boolean isDue, boolean has, boolean isModel) {
        if (isDue) {
            Bits.add(needs, number);
        } else if (has && isModel) {
            Bits.add(gives, number);
        }
    }

    private void component(int number, Subject subject, @Nullable Component component, Set<String> due) {
        String usage = component == null ? null : component.usage();
        boolean isCentral = subject.action().equals(Sharing.CONNECT);
        Operation operation = operation(number, subject);
        if ("planned".equals(usage) && due.contains(Sharing.FINISH)) {
            Bits.add(needs, number);
            Bits.add(planned, number);
        } else if ("not-used".equals(usage) && due.contains(subject.action())) {
            Bits.add(needs, number);
        } else if ("in-use".equals(usage)) {
            boolean alone = operation == Operation.OWN || operation == Operation.PRIVATE;
            if (alone && Sharing.SERVICE_ACCOUNT.equals(subject.component()) && due.contains(subject.action())) {
                Bits.add(needs, number);
            } else if (!isCentral || operation == Operation.SHARED || "other".equals(operator(number))) {
                Bits.add(gives, number);
            }
        }
    }

    private void running(int number, Subject subject, @Nullable Component component, Set<String> due) {
        if (component == null || !"in-use".equals(component.usage())) {
            return;
        }
        Operation operation = operation(number, subject);
        if (operation == Operation.SHARED) {
            Bits.add(gives, number);
        } else if (due.contains(subject.action())
                && operation == (subject.action().equals(Sharing.POOL) ? Operation.OWN : Operation.PRIVATE)) {
            Bits.add(needs, number);
        }
    }

    /** Who runs the subject's component here, or null if unknown or nobody. */
    @Nullable
    String operator(int subject) {
        return operators[subject] <= 0 ? null : OPERATORS.get(operators[subject]);
    }

    /** What the subject's component is here, if it is needed or offered. */
    String usage(int subject) {
        if (Bits.has(planned, subject)) {
            return "planned";
        }
        // A need of what has an operator and is not planned is one of another operation.
        return Bits.has(gives, subject) || operators[subject] > 0 ? "in-use" : "not-used";
    }

    /** The subjects that it needs, by the rank of their actions. */
    List<Integer> byRank() {
        List<Integer> subjects = new ArrayList<>();
        Bits.each(needs, subjects::add);
        subjects.sort(Comparator.comparingInt(subject -> ranks[subject]));
        return subjects;
    }

    Operation operation(int number, Subject subject) {
        return subject.component() == null ? Operation.NONE : Operation.of(operator(number));
    }

    /** Whether its size says something beside others: a Kreis or an association is large by its nature. */
    boolean comparable() {
        return kind == null || kind.equals("municipality");
    }

    /** How far apart two sizes are on a logarithmic scale; infinite where one is unknown. */
    double distance(Seat other) {
        double distance = Math.abs(size - other.size);
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }
}
