package de.ratwerk.report;

import de.ratwerk.advice.Benchmark;
import de.ratwerk.advice.Benchmark.Part;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Joint.Span;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a municipality's places among the respondents into the form of the JSON contract. */
final class BenchmarkDocuments {
    private final Language language;

    BenchmarkDocuments(Language language) {
        this.language = language;
    }

    List<AdviceDocument.Benchmark> of(List<Benchmark> benchmarks) {
        return benchmarks.stream().map(this::document).toList();
    }

    private AdviceDocument.Benchmark document(Benchmark benchmark) {
        return new AdviceDocument.Benchmark(
                benchmark.id(),
                benchmark.title().in(language),
                benchmark.questions().stream().map(Question::path).toList(),
                benchmark.whole(),
                benchmark.parts().stream().map(part -> part(benchmark, part)).toList());
    }

    private AdviceDocument.Part part(Benchmark benchmark, Part part) {
        return new AdviceDocument.Part(
                words(benchmark, part), share(part.evidence()), part.evidence().key(), Constants.name(part.own()));
    }

    private static BigDecimal share(Evidence evidence) {
        Figure figure = evidence.figure();
        double share = figure == null ? 0 : figure.share().orElse(0);
        return BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private String words(Benchmark benchmark, Part part) {
        Span count = part.count();
        if (count == null) {
            Question question = benchmark.questions().get(0);
            return language.oneOf(part.answers().stream()
                    .map(answer -> question.words(answer).in(language))
                    .toList());
        }
        boolean several = benchmark.parts().size() > 1;
        return several ? words(count, benchmark.questions().size()) : language.say("ja", "yes");
    }

    private String words(Span count, int most) {
        if (count.to() == 0) {
            return language.say("keine", "none");
        }
        if (count.from() > 0 && count.to() == most && count.from() < most) {
            return count.from() + language.say(" oder mehr", " or more");
        }
        return language.oneOf(IntStream.rangeClosed(count.from(), count.to())
                .mapToObj(String::valueOf)
                .toList());
    }
}
