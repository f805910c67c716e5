package de.ratwerk.workshop.docs;

import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What the book says, whatever the format.
 *
 * @param language the language of everything that does not say otherwise
 * @param title the title of the rulebook
 * @param foot what stands at the foot of every page
 * @param pages the pages, the start page first
 */
record Book(Language language, String title, Words foot, List<BookPage> pages) {
    /** The name of the start page. */
    static final String START = "index";

    /** Makes the book of a rulebook. */
    static Book of(Material material) {
        List<BookPage> pages = new ArrayList<>();
        pages.add(StartPage.of(material));
        material.rulebook()
                .header()
                .recommendations()
                .values()
                .forEach(recommendation -> pages.add(RecommendationPage.of(recommendation, material)));
        pages.add(PositionsPage.of(material));
        pages.add(PrioritiesPage.of(material));
        pages.add(EvidencePage.of(material));
        pages.add(TraceabilityPage.of(material));
        pages.add(RegisterPage.of(material));
        Language language = material.language();
        String title = material.rulebook().header().title().in(language);
        return new Book(language, title, StartPage.foot(material), List.copyOf(pages));
    }
}
