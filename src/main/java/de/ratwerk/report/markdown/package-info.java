/**
 * A paper as Markdown that wikis take: CommonMark with the tables of GitHub. It must not know what a paper says, and
 * must let no word of it pass for markup.
 */
@NullMarked
package de.ratwerk.report.markdown;

import org.jspecify.annotations.NullMarked;
