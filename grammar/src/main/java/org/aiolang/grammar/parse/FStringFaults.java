package org.aiolang.grammar.parse;

import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Diagnostic;
import org.antlr.v4.runtime.Token;

/** What may be wrong directly inside the braces of a replacement field. */
final class FStringFaults {
  private final Explainer explainer;
  private final Failure failure;
  private final Fragments fragments;

  FStringFaults(Explainer explainer, Failure failure, Fragments fragments) {
    this.explainer = explainer;
    this.failure = failure;
    this.fragments = fragments;
  }

  Diagnostic explain() {
    FstringFieldContext field = failure.enclosing(FstringFieldContext.class);
    if (field != null && field.COLON() == null && insideBrackets(field)) {
      return value(field.start.getTokenIndex());
    }
    if (field == null || insideBrackets(field)) {
      return null;
    }
    int open = field.start.getTokenIndex();
    if (failure.index() == open + 1) {
      return switch (failure.type()) {
        case AioLexer.ASSIGN, AioLexer.BANG, AioLexer.COLON, AioLexer.CLOSE_BRACE ->
            here(
                "f-string: valid expression required before '%s'"
                    .formatted(explainer.spelling(failure.token())));
        default -> value(open);
      };
    }
    if (field.COLON() != null) {
      return lambda(open);
    }
    if (field.BANG() != null) {
      if (field.NAME() != null) {
        return here("f-string: expecting ':' or '}'");
      }
      return failure.type() == AioLexer.COLON || failure.type() == AioLexer.CLOSE_BRACE
          ? here("f-string: missing conversion character")
          : here("f-string: invalid conversion character");
    }
    if (field.ASSIGN() != null) {
      return here("f-string: expecting '!', or ':', or '}'");
    }
    Diagnostic lambda = lambda(open);
    return lambda != null ? lambda : value(open);
  }

  private Diagnostic here(String message) {
    return explainer.syntax(explainer.span(failure.token()), message);
  }

  /** The expression is broken or something follows it: points at what follows its good part. */
  private Diagnostic value(int open) {
    Diagnostic other = new ExpressionFaults(explainer, failure, fragments).explain();
    if (other != null) {
      return other;
    }
    if (failure.finished(ValueContext.class) != null) {
      return here("f-string: expecting '=', or '!', or ':', or '}'");
    }
    int end = fragments.longestValue(open + 1, failure.index());
    Token at = failure.tokens().get(end);
    return explainer.syntax(
        explainer.span(at),
        end == open + 1
            ? "f-string: expecting a valid expression after '{'"
            : "f-string: expecting '=', or '!', or ':', or '}'");
  }

  /** {@code {lambda x: 1}}: the colon ends the expression. */
  private Diagnostic lambda(int open) {
    for (int i = open + 1; i < failure.index(); i++) {
      if (failure.tokens().get(i).getType() != AioLexer.LAMBDA) {
        continue;
      }
      int colon = i;
      while (colon <= failure.index() && failure.tokens().get(colon).getType() != AioLexer.COLON) {
        colon++;
      }
      if (colon <= failure.index()) {
        return explainer.syntax(
            explainer.span(failure.tokens().get(i), failure.tokens().get(colon)),
            "f-string: lambda expressions are not allowed without parentheses");
      }
    }
    return null;
  }

  /** Whether brackets were opened in the field and not closed before the failure. */
  private boolean insideBrackets(FstringFieldContext field) {
    int depth = 0;
    for (int i = field.start.getTokenIndex() + 1; i < failure.index(); i++) {
      switch (failure.tokens().get(i).getType()) {
        case AioLexer.OPEN_PAREN, AioLexer.OPEN_BRACKET, AioLexer.OPEN_BRACE -> depth++;
        case AioLexer.CLOSE_PAREN, AioLexer.CLOSE_BRACKET, AioLexer.CLOSE_BRACE -> depth--;
        default -> {}
      }
    }
    return depth > 0;
  }
}
