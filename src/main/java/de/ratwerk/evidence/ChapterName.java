package de.ratwerk.evidence;

import de.ratwerk.text.Text;

/** What readers call a chapter of the survey. */
public final class ChapterName {
    private ChapterName() {}

    /**
     * The name of a chapter, as it stands within a sentence: "Kapitel 3".
     *
     * @param chapter as {@link Evidence#chapter()} has it
     */
    public static Text of(String chapter) {
        return switch (chapter) {
            case "T" -> new Text("Titelseite", "title page");
            case "H" -> new Text("Handlungsempfehlungen", "recommendations");
            default -> new Text("Kapitel " + chapter, "chapter " + chapter);
        };
    }
}
