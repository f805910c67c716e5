package de.ratwerk.advice.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The least change of weights by trying all corners of what conditions allow; slow and plain, for tests. */
final class Corners {
    private Corners() {}

    /** The least distance among all corners: of the simplex, cut by the conditions and by where a weight is today's. */
    static double least(double[] start, List<double[]> conditions) {
        int n = start.length;
        List<double[]> planes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] zero = new double[n + 1];
            zero[i] = 1;
            planes.add(zero);
            double[] today = zero.clone();
            today[n] = start[i];
            planes.add(today);
        }
        conditions.forEach(condition -> planes.add(Arrays.copyOf(condition, n + 1)));
        double least = Double.POSITIVE_INFINITY;
        for (int bits = 0; bits < 1 << planes.size(); bits++) {
            if (Integer.bitCount(bits) == n - 1) {
                double[][] system = new double[n][];
                int row = 0;
                for (int i = 0; i < planes.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        system[row++] = planes.get(i).clone();
                    }
                }
                system[row] = new double[n + 1];
                Arrays.fill(system[row], 1);
                double[] corner = solved(system);
                if (corner != null
                        && Arrays.stream(corner).allMatch(weight -> weight > -1e-9)
                        && conditions.stream().allMatch(condition -> product(condition, corner) > -1e-9)) {
                    least = Math.min(least, Sketches.distance(start, corner));
                }
            }
        }
        return least;
    }

    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int j = i; j < n; j++) {
                pivot = Math.abs(system[j][i]) > Math.abs(system[pivot][i]) ? j : pivot;
            }
            double[] row = system[pivot];
            system[pivot] = system[i];
            system[i] = row;
            if (Math.abs(row[i]) < 1e-9) {
                return null;
            }
            for (int j = 0; j < n; j++) {
                double times = j == i ? 0 : system[j][i] / row[i];
                for (int k = i; k <= n; k++) {
                    system[j][k] -= times * row[k];
                }
            }
        }
        double[] x = new double[n];
        Arrays.setAll(x, i -> system[i][n] / system[i][i]);
        return x;
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
