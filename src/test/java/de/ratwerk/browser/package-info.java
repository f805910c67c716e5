/** A browser for tests that look at pages as their readers do. It must not know what a page says. */
package de.ratwerk.browser;
