package de.ratwerk.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.ratwerk.Thorough;
import java.util.List;

/** What axe-core finds wrong with a page by WCAG 2.0 to 2.2, levels A and AA, and by best practice. */
public final class Axe {
    private static final boolean EVERYWHERE = Thorough.WANTED;
    private static final int NARROW = 360;
    private static final int WIDE = 1280;

    private Axe() {}

    /**
     * Whether a page is looked at in this width and colour scheme: a look takes some seconds, and what it finds is seldom
     * found in one width only. {@code -Dratwerk.thorough=true} looks at all.
     */
    public static boolean looksAt(int width, ColorScheme scheme) {
        return EVERYWHERE || width == (scheme == ColorScheme.DARK ? WIDE : NARROW);
    }

    /** Rule and first places of each violation. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of(
                                "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Axe::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).toList();
    }
}
