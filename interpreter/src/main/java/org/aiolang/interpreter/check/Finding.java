package org.aiolang.interpreter.check;

import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;

/**
 * A mistake at its place.
 *
 * @param message what is wrong, in one sentence fragment
 * @param help what to do instead, or null
 */
public record Finding(Rule rule, Source source, Span span, String message, String help) {}
