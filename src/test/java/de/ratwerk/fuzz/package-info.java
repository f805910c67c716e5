/**
 * Inputs that a fuzzer makes (Jazzer, guided by coverage), tried on every door by which something comes in from outside. What
 * comes out is an answer or a list of problems, the same for the same input; what is taken is the same once it is written and
 * read again.
 *
 * <p>Each {@link de.ratwerk.fuzz.Target} has a class of its own, the one that the fuzzer calls, and its seeds under {@code
 * src/test/resources/fuzz/}: valid ones, nearly valid ones, and every find. {@code mvn verify} tries all seeds and a few
 * inputs of the fuzzer. The long way, 15 minutes a target, one after the other, or some of them:
 *
 * <pre>
 * mvn test -Dtest=FuzzTest -Dratwerk.fuzz=900
 * mvn test -Dtest=FuzzTest -Dratwerk.fuzz=900 -Dratwerk.fuzz.only=rule,rest
 * </pre>
 *
 * <p>It prints a line for each target (seconds, inputs tried, places of the code reached, finds) and keeps corpus, logs and
 * finds under {@code target/fuzz}. To have a find for good, put its file among the seeds, mend the cause and name a test in the
 * room's own test class after it.
 *
 * <p>A fuzzed process has 384 MiB of heap for inputs of up to 256 KiB: 256 MiB for the input, the rest for what the program has
 * loaded. An input may take 10 seconds of the clock, though 2 are what is promised: each is read twice, by code that counts its
 * steps, on a machine that may have other work. What is promised of size and time {@link de.ratwerk.fuzz.FullInputs} measures, in
 * time of the processor ({@code -Dratwerk.thorough=true}).
 */
package de.ratwerk.fuzz;
