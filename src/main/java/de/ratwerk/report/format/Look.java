package de.ratwerk.report.format;

import de.ratwerk.report.docx.DocxTemplate;
import de.ratwerk.report.paper.Logo;
import org.jspecify.annotations.Nullable;

/**
 * How a report looks where its format can show it; what a format cannot show it leaves out.
 *
 * @param logo the picture of who hands it over, or null for none
 * @param template the document that a Word document is made in, or null for the standard one
 */
public record Look(@Nullable Logo logo, @Nullable DocxTemplate template) {
    /** Without logo and template. */
    public static final Look STANDARD = new Look(null, null);
}
