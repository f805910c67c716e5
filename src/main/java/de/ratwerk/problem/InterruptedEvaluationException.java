package de.ratwerk.problem;

/**
 * Ends an evaluation whose thread was interrupted, as whoever limits its time does. The thread stays interrupted. What was
 * evaluated is left as it was.
 */
public final class InterruptedEvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The exception itself; it needs no words. */
    public InterruptedEvaluationException() {
        super("interrupted");
    }

    /**
     * Goes on unless the thread is interrupted.
     *
     * @throws InterruptedEvaluationException if it is
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedEvaluationException();
        }
    }
}
