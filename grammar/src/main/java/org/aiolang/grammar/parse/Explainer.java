package org.aiolang.grammar.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Says in CPython's words what is wrong where the parser stumbled. The messages and the places they
 * point at follow the {@code invalid_} rules of CPython 3.13's grammar.
 */
final class Explainer {
  private final Source source;
  private final Failure failure;
  private final Fragments fragments;
  private final ExpressionFaults expressions;
  private final HeaderFaults headers;

  Explainer(Source source, Failure failure) {
    this.source = source;
    this.failure = failure;
    this.fragments = new Fragments(source, failure.tokens());
    this.expressions = new ExpressionFaults(this, failure, fragments);
    this.headers = new HeaderFaults(this, failure, fragments);
  }

  /** What is wrong; never null. */
  Diagnostic explain() {
    Diagnostic found = lonelyTry();
    if (found == null) {
      found = indentation();
    }
    if (found == null) {
      found = expressions.unfinishedStarArgument();
    }
    if (found == null) {
      found = new FStringFaults(this, failure, fragments).explain();
    }
    if (found == null) {
      found = expressions.explain();
    }
    if (found == null) {
      found = headers.explain();
    }
    if (found == null) {
      found = expressions.shortConditional();
    }
    return found != null ? found : generic();
  }

  /** The statement before is a {@code try} that nothing can follow but its clauses. */
  private Diagnostic lonelyTry() {
    int start = failure.lineStart();
    return loneliness() == start ? lonely(start) : null;
  }

  /** The same in an earlier line, too: ours is the wider grammar, CPython's parser fails there. */
  Diagnostic firstLonelyTry() {
    int next = loneliness();
    return next <= failure.lineStart() && failure.tokens().get(next).getType() != AioLexer.INVALID
        ? lonely(next)
        : null;
  }

  private Diagnostic lonely(int next) {
    return syntax(span(failure.tokens().get(next)), "expected 'except' or 'finally' block");
  }

  private boolean encloses(ParserRuleContext rule) {
    ParserRuleContext at = failure.context();
    while (at != null && at != rule) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Where clauses of the first {@code try} that has none should stand, or far away. */
  private int loneliness() {
    int next = Integer.MAX_VALUE;
    ParserRuleContext root = failure.context();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Deque<ParserRuleContext> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      ParserRuleContext rule = left.pop();
      if (rule instanceof TryStatementContext attempt
          && attempt.exceptClause().isEmpty()
          && attempt.finallyClause() == null
          && attempt.stop != null
          && (attempt.elseClause() != null || !encloses(attempt))) {
        int end =
            attempt.elseClause() == null
                ? attempt.stop.getTokenIndex() + 1
                : attempt.elseClause().start.getTokenIndex();
        next = Math.min(next, end);
      }
      if (rule.children != null) {
        for (ParseTree child : rule.children) {
          if (child instanceof ParserRuleContext inner) {
            left.push(inner);
          }
        }
      }
    }
    while (next < failure.index() && failure.tokens().get(next).getType() == AioLexer.DEDENT) {
      next++;
    }
    return next;
  }

  /** The token CPython would point at where it has nothing better to say. */
  private Token culprit() {
    if (failure.type(-1) == AioLexer.WALRUS
        && failure.type(-3) != AioLexer.OPEN_PAREN
        && !walrusTarget()) {
      return failure.token(-1);
    }
    if (failure.type(-1) == AioLexer.COLON
        && failure.enclosing(ExpressionStatementContext.class)
            instanceof ExpressionStatementContext statement
        && failure.enclosing(AnnotatedAssignmentContext.class) != null
        && failure.index() - 1 == statement.value().stop.getTokenIndex() + 1) {
      ParserRuleContext target =
          fragments.parse(statement.start.getTokenIndex(), AioParser::target);
      if (target == null || target.stop != statement.value().stop) {
        return failure.token(-1);
      }
    }
    return failure.token();
  }

  /** Whether a lone name stands before the {@code :=} just read. */
  private boolean walrusTarget() {
    if (failure.type(-2) != AioLexer.NAME) {
      return false;
    }
    return switch (failure.type(-3)) {
      case AioLexer.COMMA,
          AioLexer.OPEN_PAREN,
          AioLexer.OPEN_BRACKET,
          AioLexer.OPEN_BRACE,
          AioLexer.COLON,
          AioLexer.IF,
          AioLexer.ELIF,
          AioLexer.WHILE,
          AioLexer.AT ->
          true;
      default -> false;
    };
  }

  private Diagnostic generic() {
    Token token = culprit();
    if (failure.type() == AioLexer.DEDENT && failure.index() > 0) {
      return new Diagnostic(
          "IndentationError", source, blockSpan(), "unexpected unindent", null, List.of());
    }
    Span span = span(token);
    if (failure.type() == AioLexer.GREATER && failure.type(-1) == AioLexer.LESS) {
      span = span(failure.token(-1), token);
    }
    return syntax(span, "invalid syntax", new Hints(source, failure).help());
  }

  // Blocks

  private Diagnostic indentation() {
    if (failure.type() == AioLexer.INDENT && !awaitsIndent()) {
      int end = failure.token().getStopIndex() + 1;
      return indentation(new Span(Math.max(0, end - 1), end), "unexpected indent", List.of());
    }
    if (!awaitsIndent() || failure.type() == AioLexer.INDENT) {
      return null;
    }
    ParserRuleContext owner =
        failure.context() instanceof MatchStatementContext
            ? failure.context()
            : failure.context().getParent();
    Token keyword = keyword(owner);
    Span span = blockSpan();
    Diagnostic.Note note = new Diagnostic.Note(span(keyword), "the block belongs to this");
    return indentation(
        span,
        "expected an indented block after "
            + describe(owner)
            + " on line "
            + source.line(keyword.getStartIndex()),
        source.line(keyword.getStartIndex()) == source.line(span.start())
            ? List.of()
            : List.of(note));
  }

  /** Whether a line that ended in a colon has just been read. */
  boolean awaitsIndent() {
    return failure.type(-1) == AioLexer.NEWLINE
        && failure.type(-2) == AioLexer.COLON
        && (failure.context() instanceof IndentedBlockContext
            || failure.context() instanceof MatchStatementContext);
  }

  private Span blockSpan() {
    int at = failure.index();
    while (failure.tokens().get(at).getType() == AioLexer.DEDENT) {
      at++;
    }
    Token token = failure.tokens().get(at);
    return token.getType() == Token.EOF ? span(failure.token(-1)) : span(token);
  }

  private Token keyword(ParserRuleContext owner) {
    if (owner instanceof AsyncableContext || owner instanceof FunctionDefinitionContext) {
      ParserRuleContext at = owner;
      while (at != null && !(at instanceof StatementContext)) {
        at = at.getParent();
      }
      if (at instanceof AsyncStatementContext) {
        return at.start;
      }
      if (at instanceof DecoratedStatementContext decorated && decorated.ASYNC() != null) {
        return decorated.ASYNC().getSymbol();
      }
    }
    return owner.start;
  }

  private static String describe(ParserRuleContext owner) {
    return switch (owner) {
      case FunctionDefinitionContext f -> "function definition";
      case ClassDefinitionContext c -> "class definition";
      case MatchStatementContext m -> "'match' statement";
      case ExceptClauseContext e when e.STAR() != null -> "'except*' statement";
      default -> {
        Token word = owner.start;
        yield "'" + word.getText() + "' statement";
      }
    };
  }

  private Diagnostic indentation(Span span, String message, List<Diagnostic.Note> notes) {
    String help =
        message.startsWith("expected")
            ? "indent the lines that belong to it, or write 'pass'"
            : "begin it where the line above begins";
    return new Diagnostic("IndentationError", source, span, message, help, notes);
  }

  // What the others use

  String text() {
    return source.text();
  }

  Diagnostic syntax(Span span, String message) {
    return syntax(span, message, null);
  }

  Diagnostic syntax(Span span, String message, String help) {
    return new Diagnostic("SyntaxError", source, span, message, help, List.of());
  }

  Span span(Token token) {
    int start = token.getStartIndex();
    if (token.getType() == AioLexer.NEWLINE) {
      start = comment(token);
    }
    return token.getType() == AioLexer.NEWLINE || token.getType() == Token.EOF
        ? new Span(start, start)
        : new Span(start, Math.max(start, token.getStopIndex() + 1));
  }

  /** Where a line ends: before its comment, as for CPython. */
  private int comment(Token newline) {
    int index = newline.getTokenIndex();
    int from = index > 0 ? failure.tokens().get(index - 1).getStopIndex() + 1 : 0;
    int at = from;
    while (at < newline.getStartIndex() && source.text().charAt(at) != '#') {
      at++;
    }
    return at;
  }

  Span span(Token first, Token last) {
    return span(first).to(span(last));
  }

  Span span(ParserRuleContext context) {
    return span(context.start, context.stop);
  }

  String spelling(Token token) {
    return source.text().substring(token.getStartIndex(), token.getStopIndex() + 1);
  }

  boolean spells(Token token, String word) {
    return token.getType() == AioLexer.NAME && spelling(token).equals(word);
  }

  /** Whether the last thing a rule had read is a token of the given type. */
  static boolean endsWith(ParserRuleContext context, int type) {
    if (context.children == null || context.children.isEmpty()) {
      return false;
    }
    ParseTree last = context.children.getLast();
    return last instanceof TerminalNode node && node.getSymbol().getType() == type;
  }

  static boolean has(ParserRuleContext context, int type) {
    return context.getToken(type, 0) != null;
  }
}
