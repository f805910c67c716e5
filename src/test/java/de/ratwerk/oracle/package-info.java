/**
 * A second evaluator, written afresh from the rulebook's documentation, that says by another way what the shipped rules
 * decide: it reads their files itself and reasons on the answers with three truth values. It must not use the house's
 * rooms that read, derive or match (only its tests do, to compare), and it is no part of what is shipped.
 */
package de.ratwerk.oracle;
