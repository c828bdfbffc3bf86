package org.aiolang.grammar.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What may be wrong inside an expression, an argument list or a list of parameters. */
final class ExpressionFaults {
  private final Explainer explainer;
  private final Failure failure;
  private final Fragments fragments;

  ExpressionFaults(Explainer explainer, Failure failure, Fragments fragments) {
    this.explainer = explainer;
    this.failure = failure;
    this.fragments = fragments;
  }

  Diagnostic explain() {
    Diagnostic found = keyWithoutColon();
    if (found == null) {
      found = loopTarget();
    }
    if (found == null) {
      found = withTarget();
    }
    if (found == null) {
      found = conditional();
    }
    if (found == null) {
      found = argument();
    }
    if (found == null) {
      found = assignment();
    }
    if (found == null) {
      found = display();
    }
    if (found == null) {
      found = comprehension();
    }
    if (found == null) {
      found = parameter();
    }
    if (found == null) {
      found = legacyCall();
    }
    return found != null ? found : forgottenComma();
  }

  /** {@code f(x) for x + 1 in y}: what stands before {@code in} cannot be assigned to. */
  private Diagnostic loopTarget() {
    ParserRuleContext loop = loop();
    if (loop == null || Explainer.has(loop, AioLexer.IN) || !Explainer.has(loop, AioLexer.FOR)) {
      return null;
    }
    Token keyword = loop.getToken(AioLexer.FOR, 0).getSymbol();
    ParserRuleContext target = fragments.starExpressions(keyword.getTokenIndex() + 1);
    if (target != null) {
      Expr invalid = invalidLoopTarget(fragments.tree(target));
      if (invalid != null) {
        return explainer.syntax(invalid.span(), "cannot assign to " + Targets.describe(invalid));
      }
    }
    boolean read = loop instanceof ClauseContext && failure.finished(TargetsContext.class) != null;
    return read
        ? explainer.syntax(
            explainer.span(failure.token()), "'in' expected after for-loop variables")
        : null;
  }

  /** {@code with x as y + 1}. */
  private Diagnostic withTarget() {
    TerminalNode as = null;
    if (failure.finished(WithItemContext.class) instanceof WithItemContext item) {
      as = item.AS();
    } else if (failure.finished(ParenthesisedItemContext.class)
        instanceof ParenthesisedItemContext item) {
      as = item.AS();
    }
    if (as == null && failure.type(-1) == AioLexer.AS) {
      WithItemContext open = failure.enclosing(WithItemContext.class);
      as = open == null ? null : open.AS();
    }
    if (as == null) {
      return null;
    }
    ParserRuleContext target = fragments.expression(as.getSymbol().getTokenIndex() + 1);
    if (target == null || target.stop.getTokenIndex() < failure.index()) {
      return null;
    }
    Expr tree = fragments.tree(target);
    return explainer.syntax(tree.span(), "cannot assign to " + Targets.describe(tree));
  }

  private ParserRuleContext loop() {
    for (ParserRuleContext at = failure.context(); at != null; at = at.getParent()) {
      if (at instanceof ClauseContext || at instanceof ForStatementContext) {
        return at;
      }
      if (!(at instanceof TargetsContext
          || at instanceof StarTargetContext
          || at instanceof TargetContext
          || at instanceof AtomContext)) {
        return null;
      }
    }
    return null;
  }

  private static Expr invalidLoopTarget(Expr target) {
    return switch (target) {
      case Expr.Name n -> null;
      case Expr.Attribute a -> null;
      case Expr.Subscript s -> null;
      case Expr.Starred starred -> invalidLoopTarget(starred.value());
      case Expr.TupleDisplay tuple -> firstInvalid(tuple.elements());
      case Expr.ListDisplay list -> firstInvalid(list.elements());
      case Expr.Compare compare ->
          compare.operators().getFirst() == org.aiolang.grammar.syntax.CompareOperator.IN
              ? invalidLoopTarget(compare.first())
              : null;
      default -> target;
    };
  }

  private static Expr firstInvalid(java.util.List<Expr> elements) {
    for (Expr element : elements) {
      Expr invalid = invalidLoopTarget(element);
      if (invalid != null) {
        return invalid;
      }
    }
    return null;
  }

  /** {@code a if b} without {@code else}. */
  private Diagnostic conditional() {
    if (!(failure.context() instanceof ConditionalContext conditional)
        || conditional.IF() == null
        || conditional.ELSE() != null
        || conditional.operation(1) == null
        || failure.type() == AioLexer.COLON
        || !Failure.ends(conditional.operation(1), failure.index() - 1)) {
      return null;
    }
    return explainer.syntax(
        explainer.span(conditional.operation(0).start, conditional.operation(1).stop),
        "expected 'else' after 'if' expression",
        "write 'a if test else b': an expression always has a value");
  }

  /** {@code a if b.(c)}: what can be read of the test ends without an {@code else}. */
  Diagnostic shortConditional() {
    for (ParserRuleContext at = failure.context(); at != null; at = at.getParent()) {
      if (at instanceof ConditionalContext conditional
          && conditional.IF() != null
          && conditional.ELSE() == null) {
        int start = conditional.IF().getSymbol().getTokenIndex() + 1;
        int end = fragments.longest(start, failure.index(), AioParser::operation);
        int next = failure.tokens().get(end).getType();
        if (end > start && next != AioLexer.ELSE && next != AioLexer.COLON) {
          Token first = conditional.operation(0).start;
          return explainer.syntax(
              explainer.span(first, failure.tokens().get(end - 1)),
              "expected 'else' after 'if' expression");
        }
      }
    }
    return null;
  }

  // Arguments

  /** {@code f(*[a b])}: CPython says so before it looks into what the star unpacks. */
  Diagnostic unfinishedStarArgument() {
    for (ParserRuleContext at = failure.context(); at != null; at = at.getParent()) {
      if (at instanceof StarArgumentContext argument) {
        int start = argument.start.getTokenIndex() + 1;
        if (start < failure.index()
            && fragments.longest(start, failure.index(), AioParser::expression) == start) {
          return explainer.syntax(explainer.span(failure.token()), "Invalid star expression");
        }
      }
    }
    return null;
  }

  private Diagnostic argument() {
    if (failure.type(-1) == AioLexer.ASSIGN
        && failure.type(-2) == AioLexer.NAME
        && (failure.type() == AioLexer.COMMA || failure.type() == AioLexer.CLOSE_PAREN)
        && failure.enclosing(PlainArgumentContext.class) != null) {
      return explainer.syntax(
          explainer.span(failure.token(-2), failure.token(-1)),
          "expected argument value expression");
    }
    ArgumentContext read = failure.finished(ArgumentContext.class);
    if (read == null) {
      return null;
    }
    if (failure.type() == AioLexer.ASSIGN && !(read instanceof PlainArgumentContext)) {
      ParserRuleContext value = fragments.expression(failure.index() + 1);
      if (value != null) {
        String kind =
            read instanceof StarArgumentContext
                ? "iterable argument unpacking"
                : "keyword argument unpacking";
        return explainer.syntax(explainer.span(read.start, value.stop), "cannot assign to " + kind);
      }
    }
    if (failure.type() == AioLexer.FOR
        && read instanceof PlainArgumentContext plain
        && plain.ASSIGN() != null) {
      return explainer.syntax(
          explainer.span(plain.start, plain.ASSIGN().getSymbol()),
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    return null;
  }

  /** An equals sign where only a comparison can have been meant. */
  private Diagnostic assignment() {
    if (failure.type() != AioLexer.ASSIGN) {
      return null;
    }
    NamedExpressionContext named = failure.finished(NamedExpressionContext.class);
    if (named == null || named.WALRUS() != null) {
      return null;
    }
    ParserRuleContext right = fragments.arithmetic(failure.index() + 1);
    if (right == null) {
      return null;
    }
    int after = failure.tokens().get(right.stop.getTokenIndex() + 1).getType();
    if (after == AioLexer.ASSIGN || after == AioLexer.WALRUS) {
      return null;
    }
    int start = named.start.getTokenIndex();
    if (start == failure.index() - 1 && named.start.getType() == AioLexer.NAME) {
      return explainer.syntax(
          explainer.span(named.start, right.stop),
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          "'==' compares; ':=' assigns inside an expression");
    }
    ParserRuleContext left = fragments.arithmetic(start);
    if (left == null || left.stop.getTokenIndex() != failure.index() - 1) {
      return null;
    }
    Expr target = fragments.tree(left);
    return switch (target) {
      case Expr.ListDisplay l -> null;
      case Expr.TupleDisplay t -> null;
      case Expr.GeneratorExpression g -> null;
      case Expr.BooleanLiteral b -> null;
      case Expr.NoneLiteral n -> null;
      default ->
          explainer.syntax(
              explainer.span(left),
              "cannot assign to "
                  + Targets.describe(target)
                  + " here. Maybe you meant '==' instead of '='?");
    };
  }

  // Displays and comprehensions

  private Diagnostic display() {
    if (failure.type() == AioLexer.DOUBLE_STAR && failure.type(-1) == AioLexer.OPEN_PAREN) {
      ParserRuleContext value = fragments.operation(failure.index() + 1);
      if (value != null
          && failure.tokens().get(value.stop.getTokenIndex() + 1).getType()
              == AioLexer.CLOSE_PAREN) {
        return explainer.syntax(
            explainer.span(failure.token()), "cannot use double starred expression here");
      }
    }
    if (failure.type(-1) == AioLexer.STAR && beginsItem(failure.type(-2))) {
      return explainer.syntax(explainer.span(failure.token()), "Invalid star expression");
    }
    BracedItemContext item = failure.enclosing(BracedItemContext.class);
    if (item == null || item.COLON() == null || failure.type(-1) != AioLexer.COLON) {
      return null;
    }
    if (item.COLON().getSymbol().getTokenIndex() != failure.index() - 1) {
      return null;
    }
    return switch (failure.type()) {
      case AioLexer.COMMA, AioLexer.CLOSE_BRACE ->
          explainer.syntax(
              explainer.span(failure.token(-1)),
              "expression expected after dictionary key and ':'");
      case AioLexer.STAR -> {
        ParserRuleContext value = fragments.arithmetic(failure.index() + 1);
        yield value == null
            ? null
            : explainer.syntax(
                explainer.span(failure.token(), value.stop),
                "cannot use a starred expression in a dictionary value");
      }
      default -> null;
    };
  }

  /** Whether a star after a token of this type stands for unpacking, inside brackets. */
  private boolean beginsItem(int before) {
    boolean parameters =
        failure.tokens().get(failure.lineStart()).getType() == AioLexer.DEF
            || failure.enclosing(LambdaParametersContext.class) != null;
    FstringFieldContext field = failure.enclosing(FstringFieldContext.class);
    return !parameters
        && failure.tokens().get(failure.lineStart()).getType() != AioLexer.CASE
        && (field == null || field.start != failure.token(-2))
        && switch (before) {
          case AioLexer.OPEN_PAREN, AioLexer.OPEN_BRACKET, AioLexer.OPEN_BRACE -> true;
          case AioLexer.COMMA -> inBrackets(failure.index() - 1);
          default -> false;
        };
  }

  /** A key without its colon, in a dict that has begun well. */
  private Diagnostic keyWithoutColon() {
    if (!(failure.context() instanceof BracesContext braces)
        || braces.braced().size() < 2
        || !(braces.braced(0) instanceof BracedItemContext first)
        || first.COLON() == null
        || !(braces.braced().getLast() instanceof BracedItemContext last)
        || last.COLON() != null
        || !Failure.ends(last, failure.index() - 1)) {
      return null;
    }
    int end = last.stop.getStopIndex() + 1;
    return explainer.syntax(new Span(end - 1, end), "':' expected after dictionary key");
  }

  /** {@code [a, b for …]}. */
  private Diagnostic comprehension() {
    boolean clause =
        failure.type() == AioLexer.FOR
            || (failure.type() == AioLexer.ASYNC && failure.type(1) == AioLexer.FOR);
    if (!clause) {
      return null;
    }
    ParserRuleContext first;
    ParserRuleContext last;
    switch (failure.context()) {
      case BracketsContext b when b.starNamedExpression().size() > 1 || has(b) -> {
        first = b.starNamedExpression(0);
        last = complete(b.starNamedExpression());
      }
      case BracesContext b when b.braced().size() > 1 || has(b) -> {
        first = b.braced(0);
        last = complete(b.braced());
      }
      default -> {
        return null;
      }
    }
    return explainer.syntax(
        explainer.span(first.start, last.stop),
        "did you forget parentheses around the comprehension target?");
  }

  private static boolean has(ParserRuleContext context) {
    return Explainer.has(context, AioLexer.COMMA);
  }

  private ParserRuleContext complete(java.util.List<? extends ParserRuleContext> items) {
    for (ParserRuleContext item : items.reversed()) {
      if (item.stop != null
          && item.stop.getTokenIndex() >= item.start.getTokenIndex()
          && item.start.getTokenIndex() < failure.index()) {
        return item;
      }
    }
    return items.getFirst();
  }

  // Parameters

  private Diagnostic parameter() {
    boolean lambda = failure.enclosing(LambdaParametersContext.class) != null;
    if (failure.context() instanceof LambdaContext open && open.lambdaParameters() != null
        || failure.context() instanceof LambdaContext bare
            && failure.type(-1) == AioLexer.LAMBDA
            && bare.lambdaParameters() == null) {
      lambda = true;
    }
    boolean function =
        failure.enclosing(ParametersContext.class) != null
            || (failure.context() instanceof FunctionDefinitionContext definition
                && definition.OPEN_PAREN() != null);
    if (!lambda && !function) {
      return null;
    }
    if (failure.type() == AioLexer.ASSIGN && failure.type(-1) == AioLexer.NAME) {
      if (failure.type(-2) == AioLexer.STAR) {
        return explainer.syntax(
            explainer.span(failure.token()), "var-positional argument cannot have default value");
      }
      if (failure.type(-2) == AioLexer.DOUBLE_STAR) {
        return explainer.syntax(
            explainer.span(failure.token()), "var-keyword argument cannot have default value");
      }
    }
    if (function
        && failure.type(-1) == AioLexer.ASSIGN
        && (failure.type() == AioLexer.COMMA || failure.type() == AioLexer.CLOSE_PAREN)) {
      return explainer.syntax(
          explainer.span(failure.token(-1)), "expected default value expression");
    }
    if (failure.type() == AioLexer.STAR && failure.type(-1) == AioLexer.SLASH) {
      return explainer.syntax(explainer.span(failure.token()), "expected comma between / and *");
    }
    if (failure.type() == AioLexer.OPEN_PAREN) {
      int end = parenthesisedNames();
      if (end > 0) {
        return explainer.syntax(
            explainer.span(failure.token(), failure.tokens().get(end)),
            (lambda ? "Lambda expression" : "Function") + " parameters cannot be parenthesized");
      }
    }
    return null;
  }

  /** The index of the parenthesis that closes names in parentheses at the failure, or -1. */
  private int parenthesisedNames() {
    int at = failure.index() + 1;
    while (failure.tokens().get(at).getType() == AioLexer.NAME) {
      at++;
      if (failure.tokens().get(at).getType() == AioLexer.COMMA) {
        at++;
      }
    }
    return failure.tokens().get(at).getType() == AioLexer.CLOSE_PAREN && at > failure.index() + 1
        ? at
        : -1;
  }

  // Two things in a row

  /** {@code print x}, as Python 2 had it. */
  private Diagnostic legacyCall() {
    Token name = failure.token(-1);
    if (failure.index() == 0
        || !(explainer.spells(name, "print") || explainer.spells(name, "exec"))
        || failure.type(-2) == AioLexer.DOT
        || !beginsExpression(name)) {
      return null;
    }
    ParserRuleContext arguments = fragments.starExpressions(failure.index());
    if (arguments == null) {
      return null;
    }
    String word = explainer.spelling(name);
    return explainer.syntax(
        explainer.span(name, arguments.stop),
        "Missing parentheses in call to '%s'. Did you mean %s(...)?".formatted(word, word));
  }

  /** Whether a token is the whole of an expression that was read just before the failure. */
  private boolean beginsExpression(Token name) {
    ConditionalContext read = failure.finished(ConditionalContext.class);
    return read != null && read.start == name;
  }

  private Diagnostic forgottenComma() {
    int index = failure.index();
    // "a not b": the parser took "not" for the beginning of "not in".
    if (failure.type(-1) == AioLexer.NOT && failure.context() instanceof ComparatorContext) {
      index--;
    }
    ParserRuleContext left = operandBefore(failure.context(), index - 1);
    if (left == null || !inBrackets(index) || excluded(left.start)) {
      return null;
    }
    ParserRuleContext right = fragments.expression(index);
    if (right == null || !inBrackets(right.stop.getTokenIndex())) {
      return null;
    }
    return explainer.syntax(
        explainer.span(left.start, right.stop), "invalid syntax. Perhaps you forgot a comma?");
  }

  private ParserRuleContext operandBefore(ParserRuleContext context, int last) {
    for (ParserRuleContext at = context; at != null; at = at.getParent()) {
      ParserRuleContext found = operandIn(at, last);
      if (found != null) {
        return found;
      }
      if (!(at instanceof OperationContext || at instanceof ComparatorContext)) {
        return null;
      }
    }
    return null;
  }

  private static ParserRuleContext operandIn(ParserRuleContext context, int last) {
    ParserRuleContext at = context;
    while (at.children != null && !at.children.isEmpty()) {
      ParserRuleContext found = null;
      for (ParseTree child : at.children.reversed()) {
        if (child instanceof ParserRuleContext rule && Failure.ends(rule, last)) {
          found = rule;
          break;
        }
      }
      if (found == null) {
        return null;
      }
      if (found instanceof ConditionalContext conditional) {
        if (conditional.IF() != null) {
          return null;
        }
        return conditional.operation(0);
      }
      if (found instanceof TargetContext && at instanceof ParenthesisedItemContext) {
        return found;
      }
      if (at instanceof ComparisonContext && found instanceof OperationContext) {
        return found;
      }
      at = found;
    }
    return null;
  }

  private boolean excluded(Token first) {
    int next = failure.tokens().get(first.getTokenIndex() + 1).getType();
    if (first.getType() != AioLexer.NAME) {
      return false;
    }
    return next == AioLexer.STRING
        || next == AioLexer.FSTRING_START
        || switch (explainer.spelling(first)) {
          case "match", "case", "type", "_", "print", "exec" -> true;
          default -> false;
        };
  }

  /** Whether brackets are open just after a token of the failing line. */
  private boolean inBrackets(int index) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = failure.lineStart(); i <= index && i < failure.tokens().size(); i++) {
      switch (failure.tokens().get(i).getType()) {
        case AioLexer.OPEN_PAREN, AioLexer.OPEN_BRACKET, AioLexer.OPEN_BRACE -> open.push(i);
        case AioLexer.CLOSE_PAREN, AioLexer.CLOSE_BRACKET, AioLexer.CLOSE_BRACE -> open.poll();
        default -> {}
      }
    }
    return !open.isEmpty();
  }
}
