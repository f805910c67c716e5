/**
 * What comes with Ratwerk from others: what the bill of materials lists, under which licences, and that nothing of it keeps a
 * public administration from passing Ratwerk on under the EUPL.
 */
package de.ratwerk.supply;
