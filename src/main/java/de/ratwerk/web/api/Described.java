package de.ratwerk.web.api;

import de.ratwerk.access.Scope;
import de.ratwerk.web.problem.ProblemType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the description says of an operation beyond its path, method, parameters and media types. What is read for example
 * stands in {@code examples/<id>.yaml} beside the description, and where it is no YAML in a file with another ending; all
 * that read a profile read that of {@code advise}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {
    /** Its name in generated clients: verb and object, such as {@code getRule}. */
    String id();

    /** What it belongs to. */
    Tag tag();

    /** What it does, in a few words. */
    String title();

    /** What else is to be said of it. */
    String text() default "";

    /** The schema of its body by its name under {@code /api/v1/schemas}, or of the description's own; empty without body. */
    String body() default "";

    /** The schema of its answer where that is JSON; empty if it may be any JSON. */
    String answer() default "";

    /** The status of its answer. */
    int status() default 200;

    /** What may go wrong beside what may with every operation of its kind. */
    ProblemType[] problems() default {};

    /** Whether its answer bears a tag by which whoever has it learns that nothing changed; said of GET only. */
    boolean tagged() default true;

    /** Whether it is answered to everybody, whatever credentials the service asks for. */
    boolean open() default false;

    /** What the credentials must permit, if any are needed. */
    Scope scope() default Scope.READ;

    /** What operations belong to. */
    enum Tag {
        ADVICE("Advice", "What is due for a municipality, why, and what would change it."),
        CATALOGUE(
                "Catalogue", "What can be looked up: questions, rules, actions, evidence, schemas, types of problems."),
        FEEDBACK("Feedback", "What became of an advice."),
        DESCRIPTION("Description", "This description.");

        private final String title;
        private final String text;

        Tag(String title, String text) {
            this.title = title;
            this.text = text;
        }

        /** Its name. */
        public String title() {
            return title;
        }

        /** What it is about, in a sentence. */
        public String text() {
            return text;
        }
    }
}
