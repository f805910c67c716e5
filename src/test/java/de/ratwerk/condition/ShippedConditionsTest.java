package de.ratwerk.condition;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The conditions of all shipped rules in words, to be read aloud. */
class ShippedConditionsTest {
    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    @Test
    void everyRuleReadsAsItWasReadAloud() {
        StringBuilder page = new StringBuilder("# What the rules ask\n");
        for (Rule rule : rulebook.rules().values()) {
            page.append("\n## ").append(rule.id()).append("\n\n");
            List<String> german = lines(rule, Language.DE);
            List<String> english = lines(rule, Language.EN);
            assertThat(german).as(rule.id()).isNotEmpty().hasSameSizeAs(english);
            for (int i = 0; i < german.size(); i++) {
                page.append("- ").append(german.get(i)).append('\n');
                page.append("  - ").append(english.get(i)).append('\n');
            }
        }
        Golden.check(Path.of("src/test/resources/conditions.md"), page.toString());
    }

    private List<String> lines(Rule rule, Language language) {
        return ConditionWords.of(rule.when(), language, key -> language.whole(rulebook.threshold(key)));
    }
}
