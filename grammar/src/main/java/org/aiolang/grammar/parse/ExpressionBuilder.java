package org.aiolang.grammar.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.BinaryOperator;
import org.aiolang.grammar.syntax.CompareOperator;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.LogicalOperator;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.UnaryOperator;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Expressions: operators, subscripts, names; strings and displays have builders of their own. */
final class ExpressionBuilder extends AioParserBaseVisitor<Expr> {
  /** How many operators may follow one another: every later stage walks the tree recursively. */
  private static final int MAX_CHAIN = 2000;

  private final TreeBuilder tree;

  ExpressionBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  Expr build(ParserRuleContext context) {
    return context.accept(this);
  }

  // Lists, stars and names

  @Override
  public Expr visitExpressionInput(ExpressionInputContext ctx) {
    Expr first = build(ctx.expression(0));
    if (ctx.COMMA().isEmpty()) {
      return first;
    }
    List<Expr> elements = all(ctx.expression());
    Span last = ctx.COMMA().size() < elements.size() ? elements.getLast().span() : first.span();
    Span comma = tree.span(ctx.COMMA().getLast());
    return new Expr.TupleDisplay(first.span().to(last).to(comma), elements);
  }

  @Override
  public Expr visitStarExpressions(StarExpressionsContext ctx) {
    return tupleOrOne(ctx, ctx.starExpression());
  }

  @Override
  public Expr visitStarNamedExpressions(StarNamedExpressionsContext ctx) {
    return tupleOrOne(ctx, ctx.starNamedExpression());
  }

  private Expr tupleOrOne(ParserRuleContext ctx, List<? extends ParserRuleContext> items) {
    if (ctx.getChildCount() > 1) {
      return new Expr.TupleDisplay(tree.span(ctx), all(items));
    }
    return build(items.getFirst());
  }

  List<Expr> all(List<? extends ParserRuleContext> items) {
    List<Expr> result = new ArrayList<>(items.size());
    for (ParserRuleContext item : items) {
      result.add(build(item));
    }
    return result;
  }

  @Override
  public Expr visitUnstarred(UnstarredContext ctx) {
    return build(ctx.expression());
  }

  @Override
  public Expr visitStarred(StarredContext ctx) {
    return starred(ctx, ctx.operation());
  }

  @Override
  public Expr visitUnstarredNamed(UnstarredNamedContext ctx) {
    return build(ctx.namedExpression());
  }

  @Override
  public Expr visitStarredNamed(StarredNamedContext ctx) {
    return starred(ctx, ctx.operation());
  }

  private Expr starred(ParserRuleContext ctx, OperationContext operand) {
    Expr value = build(operand);
    return refuseLoose(operand) ? value : new Expr.Starred(tree.span(ctx), value);
  }

  /** After a star only operators as strong as {@code |} may stand without parentheses. */
  boolean refuseLoose(OperationContext operand) {
    Span place =
        switch (operand) {
          case ComparisonContext c -> tree.span(c.comparator());
          case NegationContext n -> tree.span(n.start);
          case ConjunctionContext c -> tree.span(c.AND());
          case DisjunctionContext d -> tree.span(d.OR());
          default -> null;
        };
    if (place == null) {
      return false;
    }
    tree.problems.syntax(place, "invalid syntax", "put parentheses around what follows the star");
    return true;
  }

  @Override
  public Expr visitNamedExpression(NamedExpressionContext ctx) {
    Expr first = build(ctx.expression(0));
    return ctx.WALRUS() == null
        ? first
        : walrus(ctx, first, build(ctx.expression(1)), ctx.expression(0));
  }

  Expr walrus(ParserRuleContext ctx, Expr target, Expr value, ParserRuleContext written) {
    if (target instanceof Expr.Name name && written.start.getType() == AioLexer.NAME) {
      return new Expr.Walrus(tree.span(ctx), name, value);
    }
    tree.targets.refuseWalrus(target);
    return value;
  }

  // Conditional and lambda

  @Override
  public Expr visitConditional(ConditionalContext ctx) {
    Expr first = build(ctx.operation(0));
    if (ctx.IF() == null) {
      return first;
    }
    return new Expr.Conditional(
        tree.span(ctx), build(ctx.operation(1)), first, build(ctx.expression()));
  }

  @Override
  public Expr visitLambda(LambdaContext ctx) {
    Parameters parameters =
        ctx.lambdaParameters() == null
            ? new Parameters(List.of())
            : tree.parameters.lambda(ctx.lambdaParameters());
    return new Expr.Lambda(tree.span(ctx), parameters, build(ctx.expression()));
  }

  // Operators. The left spine of a chain is walked in a loop: a sum of a thousand terms is a
  // thousand deep.

  private Expr chain(OperationContext outermost) {
    Deque<OperationContext> spine = new ArrayDeque<>();
    OperationContext context = outermost;
    while (left(context) != null) {
      spine.push(context);
      context = left(context);
    }
    Token start = context.start;
    if (spine.size() > MAX_CHAIN) {
      tree.problems.syntax(
          tree.span(start),
          "maximum recursion depth exceeded during compilation",
          "give parts of this expression names of their own, or use a loop or a list");
      return new Expr.NoneLiteral(tree.span(outermost));
    }
    Expr result = build(context);
    while (!spine.isEmpty()) {
      result = extend(spine, start, result);
    }
    return result;
  }

  private static OperationContext left(OperationContext context) {
    return context.getChild(0) instanceof OperationContext operation ? operation : null;
  }

  private Expr extend(Deque<OperationContext> spine, Token start, Expr left) {
    OperationContext context = spine.pop();
    Span span = tree.span(start, context.stop);
    if (context instanceof TrailedContext trailed) {
      return trail(span, left, trailed.trailer());
    }
    if (context instanceof ComparisonContext first) {
      return compare(spine, start, left, first);
    }
    if (context instanceof ConjunctionContext || context instanceof DisjunctionContext) {
      return logical(spine, start, left, context);
    }
    OperationContext right = (OperationContext) context.getChild(2);
    refuseNegation(
        right, context instanceof AdditionContext || context instanceof MultiplicationContext);
    Token operator = (Token) context.getChild(1).getPayload();
    return new Expr.Binary(span, left, binary(operator), build(right));
  }

  private Expr compare(
      Deque<OperationContext> spine, Token start, Expr left, ComparisonContext first) {
    List<CompareOperator> operators = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    ComparisonContext last = first;
    addComparison(first, operators, rest);
    while (spine.peek() instanceof ComparisonContext next) {
      addComparison(next, operators, rest);
      last = next;
      spine.pop();
    }
    return new Expr.Compare(tree.span(start, last.stop), left, operators, rest);
  }

  private Expr logical(
      Deque<OperationContext> spine, Token start, Expr left, OperationContext first) {
    boolean and = first instanceof ConjunctionContext;
    List<Expr> operands = new ArrayList<>();
    operands.add(left);
    OperationContext last = first;
    operands.add(build((OperationContext) first.getChild(2)));
    while (spine.peek() != null && spine.peek().getClass() == first.getClass()) {
      last = spine.pop();
      operands.add(build((OperationContext) last.getChild(2)));
    }
    return new Expr.Logical(
        tree.span(start, last.stop), and ? LogicalOperator.AND : LogicalOperator.OR, operands);
  }

  private void addComparison(
      ComparisonContext ctx, List<CompareOperator> operators, List<Expr> rest) {
    refuseNegation(ctx.operation(1), false);
    operators.add(comparator(ctx.comparator()));
    rest.add(build(ctx.operation(1)));
  }

  /** {@code not} is weaker than every operator but {@code and} and {@code or}. */
  private void refuseNegation(OperationContext operand, boolean arithmetic) {
    if (!(operand instanceof NegationContext)) {
      return;
    }
    if (arithmetic) {
      tree.problems.syntax(tree.span(operand), "'not' after an operator must be parenthesized");
    } else {
      tree.problems.syntax(
          tree.span(operand.start), "invalid syntax", "put parentheses around 'not …'");
    }
  }

  private Expr trail(Span span, Expr value, TrailerContext trailer) {
    if (trailer instanceof AttributeTrailerContext attribute) {
      return new Expr.Attribute(span, value, tree.name(attribute.NAME()));
    }
    if (trailer instanceof CallTrailerContext call) {
      return new Expr.Call(span, value, tree.calls.arguments(call.arguments()));
    }
    return new Expr.Subscript(span, value, build(((SubscriptTrailerContext) trailer).subscripts()));
  }

  private static BinaryOperator binary(Token operator) {
    return switch (operator.getType()) {
      case AioLexer.PLUS, AioLexer.PLUS_ASSIGN -> BinaryOperator.ADD;
      case AioLexer.MINUS, AioLexer.MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
      case AioLexer.STAR, AioLexer.STAR_ASSIGN -> BinaryOperator.MULTIPLY;
      case AioLexer.AT, AioLexer.AT_ASSIGN -> BinaryOperator.MATRIX_MULTIPLY;
      case AioLexer.SLASH, AioLexer.SLASH_ASSIGN -> BinaryOperator.DIVIDE;
      case AioLexer.DOUBLE_SLASH, AioLexer.DOUBLE_SLASH_ASSIGN -> BinaryOperator.FLOOR_DIVIDE;
      case AioLexer.PERCENT, AioLexer.PERCENT_ASSIGN -> BinaryOperator.MODULO;
      case AioLexer.DOUBLE_STAR, AioLexer.DOUBLE_STAR_ASSIGN -> BinaryOperator.POWER;
      case AioLexer.LEFT_SHIFT, AioLexer.LEFT_SHIFT_ASSIGN -> BinaryOperator.LEFT_SHIFT;
      case AioLexer.RIGHT_SHIFT, AioLexer.RIGHT_SHIFT_ASSIGN -> BinaryOperator.RIGHT_SHIFT;
      case AioLexer.AMPERSAND, AioLexer.AMPERSAND_ASSIGN -> BinaryOperator.BIT_AND;
      case AioLexer.CARET, AioLexer.CARET_ASSIGN -> BinaryOperator.BIT_XOR;
      case AioLexer.BAR, AioLexer.BAR_ASSIGN -> BinaryOperator.BIT_OR;
      default -> throw new IllegalStateException("no such operator: " + operator.getType());
    };
  }

  BinaryOperator augmentation(AugmentationContext ctx) {
    return binary(ctx.start);
  }

  private static CompareOperator comparator(ComparatorContext ctx) {
    return switch (ctx.start.getType()) {
      case AioLexer.EQUAL -> CompareOperator.EQUAL;
      case AioLexer.NOT_EQUAL -> CompareOperator.NOT_EQUAL;
      case AioLexer.LESS -> CompareOperator.LESS;
      case AioLexer.LESS_OR_EQUAL -> CompareOperator.LESS_OR_EQUAL;
      case AioLexer.GREATER -> CompareOperator.GREATER;
      case AioLexer.GREATER_OR_EQUAL -> CompareOperator.GREATER_OR_EQUAL;
      case AioLexer.IN -> CompareOperator.IN;
      case AioLexer.NOT -> CompareOperator.NOT_IN;
      case AioLexer.IS -> ctx.NOT() == null ? CompareOperator.IS : CompareOperator.IS_NOT;
      default -> throw new IllegalStateException("no such comparison: " + ctx.start.getType());
    };
  }

  @Override
  public Expr visitSimple(SimpleContext ctx) {
    return build(ctx.atom());
  }

  @Override
  public Expr visitTrailed(TrailedContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitPower(PowerContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitMultiplication(MultiplicationContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitAddition(AdditionContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitShift(ShiftContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitBitAnd(BitAndContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitBitXor(BitXorContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitBitOr(BitOrContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitComparison(ComparisonContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitConjunction(ConjunctionContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitDisjunction(DisjunctionContext ctx) {
    return chain(ctx);
  }

  @Override
  public Expr visitAwait(AwaitContext ctx) {
    OperationContext operand = ctx.operation();
    if (!(operand instanceof SimpleContext || operand instanceof TrailedContext)) {
      tree.problems.syntax(tree.span(operand.start), "invalid syntax");
    }
    return new Expr.Await(tree.span(ctx), build(operand));
  }

  @Override
  public Expr visitSign(SignContext ctx) {
    refuseNegation(ctx.operation(), true);
    UnaryOperator operator =
        switch (ctx.start.getType()) {
          case AioLexer.MINUS -> UnaryOperator.NEGATE;
          case AioLexer.PLUS -> UnaryOperator.PLUS;
          default -> UnaryOperator.INVERT;
        };
    return new Expr.Unary(tree.span(ctx), operator, build(ctx.operation()));
  }

  @Override
  public Expr visitNegation(NegationContext ctx) {
    return new Expr.Unary(tree.span(ctx), UnaryOperator.NOT, build(ctx.operation()));
  }

  // Subscripts

  @Override
  public Expr visitSubscripts(SubscriptsContext ctx) {
    if (ctx.getChildCount() == 1 && !(ctx.subscript(0) instanceof StarSubscriptContext)) {
      return build(ctx.subscript(0));
    }
    return new Expr.TupleDisplay(tree.span(ctx), all(ctx.subscript()));
  }

  @Override
  public Expr visitLowerSubscript(LowerSubscriptContext ctx) {
    Expr lower = build(ctx.namedExpression());
    if (ctx.sliceRest() == null) {
      return lower;
    }
    if (ctx.namedExpression().WALRUS() != null) {
      tree.problems.syntax(tree.span(ctx.COLON()), "invalid syntax");
    }
    return slice(ctx, lower, ctx.sliceRest());
  }

  @Override
  public Expr visitOpenSubscript(OpenSubscriptContext ctx) {
    return slice(ctx, null, ctx.sliceRest());
  }

  @Override
  public Expr visitStarSubscript(StarSubscriptContext ctx) {
    return starred(ctx, ctx.operation());
  }

  private Expr slice(SubscriptContext ctx, Expr lower, SliceRestContext rest) {
    Token last = rest.getChildCount() == 0 ? ctx.getStop() : rest.stop;
    return new Expr.Slice(
        tree.span(ctx.start, last), lower, tree.expression(rest.upper), tree.expression(rest.step));
  }

  // Atoms

  @Override
  public Expr visitName(NameContext ctx) {
    return new Expr.Name(tree.span(ctx), tree.name(ctx.NAME()));
  }

  @Override
  public Expr visitNumber(NumberContext ctx) {
    return tree.literals.number(ctx.NUMBER());
  }

  @Override
  public Expr visitStrings(StringsContext ctx) {
    return tree.literals.strings(ctx);
  }

  @Override
  public Expr visitNone(NoneContext ctx) {
    return new Expr.NoneLiteral(tree.span(ctx));
  }

  @Override
  public Expr visitTrue(TrueContext ctx) {
    return new Expr.BooleanLiteral(tree.span(ctx), true);
  }

  @Override
  public Expr visitFalse(FalseContext ctx) {
    return new Expr.BooleanLiteral(tree.span(ctx), false);
  }

  @Override
  public Expr visitEllipsis(EllipsisContext ctx) {
    return new Expr.EllipsisLiteral(tree.span(ctx));
  }

  @Override
  public Expr visitParentheses(ParenthesesContext ctx) {
    return tree.displays.parentheses(ctx);
  }

  @Override
  public Expr visitBrackets(BracketsContext ctx) {
    return tree.displays.brackets(ctx);
  }

  @Override
  public Expr visitBraces(BracesContext ctx) {
    return tree.displays.braces(ctx);
  }

  // Yield

  @Override
  public Expr visitYieldExpression(YieldExpressionContext ctx) {
    if (ctx.FROM() != null) {
      return new Expr.YieldFrom(tree.span(ctx), build(ctx.expression()));
    }
    return new Expr.Yield(tree.span(ctx), tree.expression(ctx.starExpressions()));
  }

  @Override
  public Expr visitPlainValue(PlainValueContext ctx) {
    return build(ctx.starExpressions());
  }

  @Override
  public Expr visitYieldValue(YieldValueContext ctx) {
    return build(ctx.yieldExpression());
  }

  // Targets

  /** The target of a loop: one or a tuple, checked. */
  Expr targets(TargetsContext ctx) {
    Expr result = tupleOrOne(ctx, ctx.starTarget());
    tree.targets.assignable(result);
    return result;
  }

  @Override
  public Expr visitStarTarget(StarTargetContext ctx) {
    Expr target = build(ctx.target());
    return ctx.STAR() == null ? target : new Expr.Starred(tree.span(ctx), target);
  }

  @Override
  public Expr visitTarget(TargetContext ctx) {
    Expr result = build(ctx.atom());
    for (TrailerContext trailer : ctx.trailer()) {
      result = trail(tree.span(ctx.start, trailer.stop), result, trailer);
    }
    return result;
  }
}
