package de.ratwerk.web.api;

import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.web.problem.ApiProblem;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * Reads a body the way files are read, JSON or YAML, with every mistake at its line and column.
 *
 * @param <T> what the body is read as
 */
final class BodyConverter<T> extends AbstractHttpMessageConverter<T> {
    /** What stands for the file's name in problems, as for the commands' standard input. */
    static final String NAME = "-";

    static final String YAML = "application/yaml";

    private final Class<T> type;
    private final Function<Source, T> reader;

    private BodyConverter(Class<T> type, Function<Source, T> reader) {
        super(
                MediaType.APPLICATION_JSON,
                MediaType.parseMediaType(YAML),
                MediaType.parseMediaType("application/x-yaml"),
                MediaType.parseMediaType("text/yaml"));
        this.type = type;
        this.reader = reader;
    }

    /** Reads profiles, and forms in which a profile and more stands. */
    static List<BodyConverter<?>> all() {
        return List.of(
                new BodyConverter<>(Profile.class, Profile::read), new BodyConverter<>(BodyForm.class, BodyForm::read));
    }

    /**
     * A body in which several things stand; what is wrong with it is told when all of it was asked for.
     *
     * @param source the whole text
     * @param form its keys
     * @param problems takes what is wrong with it
     */
    record BodyForm(Source source, Form form, Problems problems) {
        static BodyForm read(Source source) {
            Problems problems = new Problems();
            return new BodyForm(source, Form.of(Document.read(source, problems), "", problems), problems);
        }

        /** @throws ApiProblem if anything is wrong, with all of it */
        void end() {
            form.end();
            try {
                problems.refuseIfAny();
            } catch (RefusedException e) {
                throw ApiProblem.refused(e);
            }
        }
    }

    @Override
    protected boolean supports(Class<?> wanted) {
        return wanted == type;
    }

    @Override
    protected T readInternal(Class<? extends T> wanted, HttpInputMessage message) throws IOException {
        try {
            return reader.apply(Source.read(NAME, message.getBody()));
        } catch (RefusedException e) {
            throw ApiProblem.refused(e);
        }
    }

    @Override
    public boolean canWrite(Class<?> written, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(T body, HttpOutputMessage message) {
        throw new UnsupportedOperationException();
    }
}
