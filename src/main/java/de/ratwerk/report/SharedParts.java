package de.ratwerk.report;

import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.Benchmark;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * The parts of documents in one language that are made of what many advices have in common, made once for all of them. They
 * tell nothing of a municipality.
 */
final class SharedParts {
    private static final Map<Language, SharedParts> BY_LANGUAGE = byLanguage();

    private final Latest<Header, AdviceDocument.Method> methods = new Latest<>();
    private final Latest<List<Benchmark>, List<AdviceDocument.Benchmark>> benchmarks = new Latest<>();
    private final Latest<List<OpenAction>, List<AdviceDocument.Open>> open = new Latest<>();
    private final Latest<List<OpenQuestion>, List<AdviceDocument.Question>> questions = new Latest<>();

    private SharedParts() {}

    private static Map<Language, SharedParts> byLanguage() {
        Map<Language, SharedParts> parts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            parts.put(language, new SharedParts());
        }
        return parts;
    }

    static SharedParts in(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    AdviceDocument.Method method(Header header, Function<Header, AdviceDocument.Method> make) {
        return methods.of(header, make);
    }

    List<AdviceDocument.Benchmark> benchmarks(
            List<Benchmark> of, Function<List<Benchmark>, List<AdviceDocument.Benchmark>> make) {
        return benchmarks.of(of, make);
    }

    List<AdviceDocument.Open> open(List<OpenAction> of, Function<List<OpenAction>, List<AdviceDocument.Open>> make) {
        return open.of(of, make);
    }

    /** A list that is still to be worked out belongs to one municipality, and is not kept. */
    List<AdviceDocument.Question> questions(
            List<OpenQuestion> of, Function<List<OpenQuestion>, List<AdviceDocument.Question>> make) {
        return of instanceof RandomAccess ? questions.of(of, make) : make.apply(of);
    }
}
