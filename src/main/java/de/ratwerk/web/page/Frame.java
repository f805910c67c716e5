package de.ratwerk.web.page;

import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import de.ratwerk.web.live.Generation;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What stands around the content of a page.
 *
 * @param language what it is written in
 * @param title what it is, as its window is called
 * @param part which part of the pages it belongs to
 * @param path where it is found, behind the language
 * @param profile whether it carries a profile, so that all that leads on has to send it along
 * @param header the head of the rulebook that the page follows
 */
public record Frame(Language language, String title, Part part, String path, boolean profile, Rulebook.Header header) {
    /** The id of the form that carries the profile. */
    public static final String FORM = "answers";

    /** A page that carries no profile. */
    public static Frame of(Language language, Text title, Part part, String path, Generation rules) {
        return new Frame(language, title.in(language), part, path, false, header(rules));
    }

    /** A page that carries a profile. */
    public static Frame withProfile(Language language, String title, Part part, String path, Generation rules) {
        return new Frame(language, title, part, path, true, header(rules));
    }

    private static Rulebook.Header header(Generation rules) {
        return rules.ratwerk().rulebook().header();
    }

    /** How old the evidence is, in a sentence. */
    public String survey() {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag(language.code()));
        String from = header.surveyFrom().format(month);
        String to = header.surveyTo().format(month);
        return say(
                "Die Belege stammen aus einer Befragung von " + from + " bis " + to + ".",
                "The evidence comes from a survey held from " + from + " to " + to + ".");
    }

    /** What is said in its language. */
    public String say(String german, String english) {
        return language.say(german, english);
    }

    /** What is said in its language. */
    public String say(Text text) {
        return text.in(language);
    }

    /** Where another page in the same language is found. */
    public String link(String to) {
        return "/" + language.code() + to;
    }

    /** The other language. */
    public Language other() {
        return language == Language.DE ? Language.EN : Language.DE;
    }

    /** Where this page is found in the other language. */
    public String inOtherLanguage() {
        return "/" + other().code() + path;
    }

    /** Where a file of the pages' own is found. */
    public String asset(String name) {
        return Assets.path(name);
    }

    /** What the navigation shows that is about the profile. */
    public List<Part> ofProfile() {
        return profile ? Stream.of(Part.values()).filter(Part::needsProfile).toList() : List.of();
    }

    /** What the navigation shows beside that. */
    public List<Part> others() {
        return List.of(Part.COHORT, Part.RULEBOOK);
    }
}
