package org.aiolang.grammar.parse;

import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Diagnostic;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * What may be wrong with a statement as a whole: a missing colon, an import the wrong way round.
 */
final class HeaderFaults {
  private final Explainer explainer;
  private final Failure failure;
  private final Fragments fragments;

  HeaderFaults(Explainer explainer, Failure failure, Fragments fragments) {
    this.explainer = explainer;
    this.failure = failure;
    this.fragments = fragments;
  }

  Diagnostic explain() {
    Diagnostic found = colon();
    return found != null ? found : imports();
  }

  private Diagnostic colon() {
    ParserRuleContext context = failure.context();
    ParserRuleContext function = failure.enclosing(FunctionDefinitionContext.class);
    ParserRuleContext parameters = failure.enclosing(TypeParametersContext.class);
    if (parameters != null && parameters.parent instanceof FunctionDefinitionContext) {
      return explainer.syntax(explainer.span(parameters.start), "expected '('");
    }
    if (function != null
        && failure.type(-1) == AioLexer.ARROW
        && ((FunctionDefinitionContext) function).block() == null) {
      return missingColon(failure.token(-1));
    }
    if (context instanceof FunctionDefinitionContext definition) {
      if (definition.NAME() != null && definition.OPEN_PAREN() == null) {
        return explainer.syntax(explainer.span(failure.token()), "expected '('");
      }
      return definition.CLOSE_PAREN() != null && definition.COLON() == null
          ? missingColon(failure.token())
          : null;
    }
    boolean forced =
        context instanceof TryStatementContext
            || context instanceof ElseClauseContext
            || context instanceof FinallyClauseContext;
    if (!awaitsColon(context)) {
      return null;
    }
    if (context instanceof ExceptClauseContext except && except.COMMA(0) != null) {
      return explainer.syntax(
          explainer.span(except.COMMA(0).getSymbol()),
          "invalid syntax",
          "put the exception types in parentheses, and ':' at the end");
    }
    return forced || failure.type() == AioLexer.NEWLINE ? missingColon(failure.token()) : null;
  }

  private Diagnostic missingColon(Token at) {
    String help = new Hints(explainer, failure).elseIf();
    return explainer.syntax(
        explainer.span(at),
        "expected ':'",
        help != null ? help : "a ':' ends this line, and its block follows indented");
  }

  /** Whether everything before the colon of a statement with a block has been read. */
  private boolean awaitsColon(ParserRuleContext context) {
    if (Explainer.has(context, AioLexer.COLON)) {
      return false;
    }
    return switch (context) {
      case IfStatementContext c -> c.namedExpression() != null;
      case ElifClauseContext c -> c.namedExpression() != null;
      case WhileStatementContext c -> c.namedExpression() != null;
      case MatchStatementContext c -> c.starNamedExpressions() != null;
      case CaseClauseContext c -> c.openPattern() != null;
      case ForStatementContext c -> c.starExpressions() != null;
      case WithStatementContext c -> !c.withItem().isEmpty();
      case ClassDefinitionContext c ->
          c.NAME() != null && (c.OPEN_PAREN() == null || c.CLOSE_PAREN() != null);
      case ExceptClauseContext c -> c.AS() == null || c.NAME() != null;
      case TryStatementContext c -> true;
      case ElseClauseContext c -> true;
      case FinallyClauseContext c -> true;
      default -> false;
    };
  }

  private Diagnostic imports() {
    List<Token> tokens = failure.tokens();
    Token first = tokens.get(failure.lineStart());
    if (first.getType() == AioLexer.IMPORT) {
      if (failure.type() == AioLexer.NEWLINE && failure.type(-1) == AioLexer.IMPORT) {
        return noNames();
      }
      ParserRuleContext module =
          failure.type() == AioLexer.FROM
              ? fragments.parse(failure.index() + 1, AioParser::dottedName)
              : null;
      if (module != null && onlyNames(first)) {
        return explainer.syntax(
            explainer.span(first, module.stop),
            "Did you mean to use 'from ... import ...' instead?");
      }
    }
    if (first.getType() == AioLexer.FROM && failure.type() == AioLexer.NEWLINE) {
      if (failure.type(-1) == AioLexer.IMPORT) {
        return noNames();
      }
      if (failure.type(-1) == AioLexer.COMMA) {
        return explainer.syntax(
            explainer.span(failure.token()),
            "trailing comma not allowed without surrounding parentheses");
      }
    }
    return null;
  }

  private boolean onlyNames(Token first) {
    return failure.tokens().subList(first.getTokenIndex() + 1, failure.index()).stream()
        .allMatch(token ->
            switch (token.getType()) {
              case AioLexer.NAME, AioLexer.DOT, AioLexer.COMMA -> true;
              default -> false;
            });
  }

  private Diagnostic noNames() {
    return explainer.syntax(
        explainer.span(failure.token()), "Expected one or more names after 'import'");
  }
}
