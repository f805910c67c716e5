/**
 * What the service answers when it cannot answer: problem documents after RFC 9457, for every request and every failure. It
 * tells neither stack traces nor what a program is made of.
 */
@NullMarked
package de.ratwerk.web.problem;

import org.jspecify.annotations.NullMarked;
