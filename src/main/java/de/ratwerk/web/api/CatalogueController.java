package de.ratwerk.web.api;

import de.ratwerk.report.catalogue.ActionDocument;
import de.ratwerk.report.catalogue.ActionsDocument;
import de.ratwerk.report.catalogue.FindingDocument;
import de.ratwerk.report.catalogue.FindingsDocument;
import de.ratwerk.report.catalogue.QuestionnaireDocument;
import de.ratwerk.report.catalogue.RuleDocuments;
import de.ratwerk.report.catalogue.RulebookDocument;
import de.ratwerk.report.catalogue.RulebookDocument.Loaded;
import de.ratwerk.report.catalogue.RulesDocument;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What can be looked up: the questions of a profile, and what the rulebook holds. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class CatalogueController {
    private final LiveRules live;
    private final Revalidation revalidation;

    CatalogueController(LiveRules live, Revalidation revalidation) {
        this.live = live;
        this.revalidation = revalidation;
    }

    @GetMapping("/questionnaire")
    @Described(
            id = "getQuestionnaire",
            tag = Tag.CATALOGUE,
            title = "All questions of a profile",
            text = "Types, allowed values, words and conditions: enough to build a form.",
            answer = "questionnaire")
    byte @Nullable [] questionnaire(Generation rules, Language language, ServletWebRequest request) {
        return revalidation.document(rules, language, request, () -> QuestionnaireDocument.of(language));
    }

    @GetMapping("/rulebook")
    @Described(
            id = "getRulebook",
            tag = Tag.CATALOGUE,
            title = "What the rulebook is and how it weighs",
            text = "Without the parameter rulebook it also says which rulebooks can be asked for.",
            answer = "rulebook")
    byte @Nullable [] rulebook(Generation rules, Language language, ServletWebRequest request) {
        if (request.getParameter(AskedRulebook.PARAMETER) != null) {
            return revalidation.document(
                    rules, language, request, () -> RulebookDocument.of(rulebook(rules), language, null));
        }
        List<Loaded> loaded = live.loaded().stream()
                .map(each -> Loaded.at(each.digest(), each.since()))
                .toList();
        return revalidation.document(
                rules,
                language,
                Integer.toHexString(loaded.hashCode()),
                request,
                () -> RulebookDocument.of(rulebook(rules), language, loaded));
    }

    @GetMapping("/rulebook/rules")
    @Described(id = "listRules", tag = Tag.CATALOGUE, title = "All rules in short", answer = "rules")
    byte @Nullable [] rules(Generation rules, Language language, ServletWebRequest request) {
        return revalidation.document(rules, language, request, () -> RulesDocument.of(rulebook(rules), language));
    }

    @GetMapping("/rulebook/rules/{folder}/{situation}")
    @Described(
            id = "getRule",
            tag = Tag.CATALOGUE,
            title = "A rule: what it decides, on which conditions and on which evidence",
            answer = "rule")
    byte @Nullable [] rule(
            @PathVariable String folder,
            @PathVariable String situation,
            Generation rules,
            Language language,
            ServletWebRequest request) {
        String id = folder + "/" + situation;
        Known.among(rulebook(rules).rules().keySet(), id);
        return revalidation.document(
                rules, language, request, () -> new RuleDocuments(rulebook(rules), live.folders(), language).of(id));
    }

    @GetMapping("/actions")
    @Described(id = "listActions", tag = Tag.CATALOGUE, title = "All actions in short", answer = "actions")
    byte @Nullable [] actions(Generation rules, Language language, ServletWebRequest request) {
        return revalidation.document(rules, language, request, () -> ActionsDocument.of(rulebook(rules), language));
    }

    @GetMapping("/actions/{action}")
    @Described(
            id = "getAction",
            tag = Tag.CATALOGUE,
            title = "An action: how to begin, what it takes and what makes it due",
            answer = "action")
    byte @Nullable [] action(
            @PathVariable String action, Generation rules, Language language, ServletWebRequest request) {
        Known.among(rulebook(rules).actions().keySet(), action);
        return revalidation.document(
                rules, language, request, () -> ActionDocument.of(action, rulebook(rules), language));
    }

    @GetMapping("/evidence")
    @Described(
            id = "listEvidence",
            tag = Tag.CATALOGUE,
            title = "All findings of the survey in short",
            answer = "findings")
    byte @Nullable [] evidence(Generation rules, Language language, ServletWebRequest request) {
        return revalidation.document(rules, language, request, () -> FindingsDocument.of(rulebook(rules), language));
    }

    @GetMapping("/evidence/{key}")
    @Described(
            id = "getEvidence",
            tag = Tag.CATALOGUE,
            title = "A finding of the survey, and who cites it",
            answer = "finding")
    byte @Nullable [] finding(
            @PathVariable String key, Generation rules, Language language, ServletWebRequest request) {
        Known.among(rulebook(rules).evidence().keySet(), key);
        return revalidation.document(
                rules, language, request, () -> FindingDocument.of(key, rulebook(rules), language));
    }

    private static Rulebook rulebook(Generation rules) {
        return rules.ratwerk().rulebook();
    }
}
