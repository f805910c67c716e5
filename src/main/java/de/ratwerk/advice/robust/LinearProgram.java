package de.ratwerk.advice.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds, exactly, x ≥ 0 with A·x ≥ b and the least c·x, where no cost is negative. With such costs the dual simplex
 * method (Lemke 1954) can start right away; by Bland's rule (1977) it always comes to an end. Small programs only. Not
 * thread-safe.
 */
final class LinearProgram {
    private final BigFraction[] costs;
    private final List<BigFraction[]> rows = new ArrayList<>();
    private final List<BigFraction> bounds = new ArrayList<>();

    /** A program without conditions. */
    LinearProgram(BigFraction... costs) {
        this.costs = costs;
    }

    /** Adds the condition {@code row · x ≥ bound}. */
    LinearProgram atLeast(BigFraction bound, BigFraction... row) {
        rows.add(row);
        bounds.add(bound);
        return this;
    }

    /** The x of least cost, or nothing if no x fulfils all conditions. */
    Optional<BigFraction[]> solution() {
        Tableau tableau = new Tableau();
        while (true) {
            int row = tableau.leaving();
            if (row < 0) {
                return Optional.of(tableau.solution());
            }
            int column = tableau.entering(row);
            if (column < 0) {
                return Optional.empty();
            }
            tableau.pivot(row, column);
        }
    }

    /** Each basic variable as a sum of the other ones: {@code basic = constant + Σ cell · other}. */
    private final class Tableau {
        private final int n = costs.length;
        private final BigFraction[][] cells = new BigFraction[rows.size()][];
        private final BigFraction[] constants = new BigFraction[rows.size()];
        private final BigFraction[] reduced = costs.clone();
        private final int[] basic = new int[rows.size()];
        private final int[] other = new int[n];

        Tableau() {
            for (int row = 0; row < cells.length; row++) {
                cells[row] = rows.get(row).clone();
                constants[row] = bounds.get(row).negate();
                basic[row] = n + row;
            }
            for (int column = 0; column < n; column++) {
                other[column] = column;
            }
        }

        /** The first variable that is still negative. */
        int leaving() {
            int leaving = -1;
            for (int row = 0; row < cells.length; row++) {
                if (constants[row].signum() < 0 && (leaving < 0 || basic[row] < basic[leaving])) {
                    leaving = row;
                }
            }
            return leaving;
        }

        /** The variable that lifts it at the least cost, the first one of several. */
        int entering(int row) {
            int entering = -1;
            BigFraction least = BigFraction.ZERO;
            for (int column = 0; column < n; column++) {
                if (cells[row][column].signum() > 0) {
                    BigFraction price = reduced[column].divide(cells[row][column]);
                    int compared = entering < 0 ? -1 : SmallestChange.compare(price, least);
                    if (compared < 0 || compared == 0 && other[column] < other[entering]) {
                        entering = column;
                        least = price;
                    }
                }
            }
            return entering;
        }

        void pivot(int row, int column) {
            BigFraction by = cells[row][column];
            for (int j = 0; j < n; j++) {
                cells[row][j] =
                        j == column ? by.reciprocal() : cells[row][j].divide(by).negate();
            }
            constants[row] = constants[row].divide(by).negate();
            for (int i = 0; i < cells.length; i++) {
                if (i != row) {
                    BigFraction times = cells[i][column];
                    constants[i] = constants[i].add(times.multiply(constants[row]));
                    substitute(cells[i], times, row, column);
                }
            }
            substitute(reduced, reduced[column], row, column);
            int swapped = basic[row];
            basic[row] = other[column];
            other[column] = swapped;
        }

        private void substitute(BigFraction[] target, BigFraction times, int row, int column) {
            if (times.signum() == 0) {
                return;
            }
            for (int j = 0; j < n; j++) {
                BigFraction added = times.multiply(cells[row][j]);
                target[j] = j == column ? added : target[j].add(added);
            }
        }

        BigFraction[] solution() {
            BigFraction[] x = new BigFraction[n];
            java.util.Arrays.fill(x, BigFraction.ZERO);
            for (int row = 0; row < cells.length; row++) {
                if (basic[row] < n) {
                    x[basic[row]] = constants[row];
                }
            }
            return x;
        }
    }
}
