package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.BinaryOperator;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.UnaryOperator;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The patterns of {@code case}. */
final class PatternBuilder {
  private final TreeBuilder tree;

  PatternBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  /** What stands after {@code case}: without parentheses, commas make a sequence. */
  Pattern open(OpenPatternContext ctx) {
    if (ctx.COMMA().isEmpty() && ctx.starPattern(0) instanceof PlainPatternContext plain) {
      return pattern(plain.pattern());
    }
    if (ctx.COMMA().isEmpty()) {
      tree.problems.syntax(
          tree.span(tree.tokenAfter(ctx.stop)),
          "invalid syntax",
          "a star needs a sequence: [*rest]");
    }
    return new Pattern.Sequence(tree.span(ctx), sequence(ctx));
  }

  private List<Pattern> sequence(OpenPatternContext ctx) {
    List<Pattern> result = new ArrayList<>();
    if (ctx == null) {
      return result;
    }
    for (StarPatternContext item : ctx.starPattern()) {
      if (item instanceof StarredPatternContext star) {
        String name = tree.name(star.NAME());
        result.add(new Pattern.Star(tree.span(star), name.equals("_") ? null : name));
      } else {
        result.add(pattern(((PlainPatternContext) item).pattern()));
      }
    }
    return result;
  }

  private Pattern pattern(PatternContext ctx) {
    List<Pattern> alternatives = new ArrayList<>();
    for (ClosedPatternContext closed : ctx.closedPattern()) {
      alternatives.add(closed(closed));
    }
    Pattern result = alternatives.getFirst();
    if (alternatives.size() > 1) {
      Token last = ctx.closedPattern().getLast().stop;
      result = new Pattern.Or(tree.span(ctx.start, last), alternatives);
    }
    if (ctx.AS() == null) {
      return result;
    }
    Expr target = tree.expression(ctx.target());
    if (!(target instanceof Expr.Name name) || ctx.target().getChildCount() > 1) {
      if (ctx.target().getChildCount() > 1 && ctx.target().start.getType() == AioLexer.NAME) {
        tree.problems.syntax(tree.span(ctx.target().trailer(0).start), "invalid syntax");
      } else {
        tree.problems.syntax(target.span(), "invalid pattern target");
      }
      return result;
    }
    if (name.id().equals("_")) {
      tree.problems.syntax(target.span(), "cannot use '_' as a target");
    }
    return new Pattern.As(tree.span(ctx), result, name.id());
  }

  private Pattern closed(ClosedPatternContext ctx) {
    Span span = tree.span(ctx);
    return switch (ctx) {
      case NumberPatternContext number -> new Pattern.Literal(span, number(number));
      case StringPatternContext string -> new Pattern.Literal(span, string(string));
      case ConstantPatternContext constant -> new Pattern.Literal(span, constant(constant));
      case NamePatternContext name -> named(span, name);
      case ParenthesesPatternContext group -> group(span, group);
      case BracketsPatternContext list -> new Pattern.Sequence(span, sequence(list.openPattern()));
      case MappingPatternContext mapping -> mapping(span, mapping);
      default -> throw new IllegalStateException("no such pattern: " + ctx.getClass());
    };
  }

  private Pattern group(Span span, ParenthesesPatternContext ctx) {
    OpenPatternContext inside = ctx.openPattern();
    if (inside != null
        && inside.COMMA().isEmpty()
        && inside.starPattern(0) instanceof PlainPatternContext plain) {
      return pattern(plain.pattern());
    }
    return new Pattern.Sequence(span, sequence(inside));
  }

  private Pattern named(Span span, NamePatternContext ctx) {
    Expr name = dotted(ctx.dottedName());
    if (ctx.OPEN_PAREN() == null) {
      if (name instanceof Expr.Name plain) {
        return plain.id().equals("_")
            ? new Pattern.Wildcard(span)
            : new Pattern.Capture(span, plain.id());
      }
      return new Pattern.Value(span, name);
    }
    List<Pattern> positional = new ArrayList<>();
    List<String> keywordNames = new ArrayList<>();
    List<Pattern> keywordPatterns = new ArrayList<>();
    for (ArgumentPatternContext argument : ctx.argumentPattern()) {
      if (argument.ASSIGN() != null) {
        String keyword = tree.name(argument.NAME());
        keywordNames.add(keyword);
        keywordPatterns.add(pattern(argument.pattern()));
      } else {
        if (!keywordNames.isEmpty()) {
          tree.problems.syntax(tree.span(argument), "positional patterns follow keyword patterns");
        }
        positional.add(pattern(argument.pattern()));
      }
    }
    return new Pattern.ClassPattern(span, name, positional, keywordNames, keywordPatterns);
  }

  private Pattern mapping(Span span, MappingPatternContext ctx) {
    List<Expr> keys = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    String rest = null;
    for (ItemPatternContext item : ctx.itemPattern()) {
      if (rest != null) {
        tree.problems.syntax(tree.span(item), "invalid syntax");
      }
      if (item instanceof KeyedPatternContext keyed) {
        keys.add(key(keyed.keyPattern()));
        patterns.add(pattern(keyed.pattern()));
      } else {
        TerminalNode name = ((RestPatternContext) item).NAME();
        rest = tree.name(name);
        if (rest.equals("_")) {
          tree.problems.syntax(tree.span(name), "invalid syntax");
        }
      }
    }
    return new Pattern.Mapping(span, keys, patterns, rest);
  }

  private Expr key(KeyPatternContext ctx) {
    return switch (ctx) {
      case NumberKeyContext number -> number(number);
      case StringKeyContext string -> string(string);
      case ConstantKeyContext constant -> constant(constant);
      case NameKeyContext name -> {
        if (name.dottedName().DOT().isEmpty()) {
          tree.problems.syntax(
              tree.span(tree.tokenAfter(name.stop)),
              "invalid syntax",
              "a key is a literal or a dotted name");
        }
        yield dotted(name.dottedName());
      }
      default -> throw new IllegalStateException("no such key: " + ctx.getClass());
    };
  }

  private Expr string(ParserRuleContext ctx) {
    Expr value = tree.literals.strings(ctx);
    if (value instanceof Expr.FString) {
      tree.problems.syntax(value.span(), "patterns may only match literals and attribute lookups");
    }
    return value;
  }

  private Expr constant(ParserRuleContext ctx) {
    Span span = tree.span(ctx);
    return switch (ctx.start.getType()) {
      case AioLexer.NONE -> new Expr.NoneLiteral(span);
      case AioLexer.TRUE -> new Expr.BooleanLiteral(span, true);
      default -> new Expr.BooleanLiteral(span, false);
    };
  }

  /** {@code [-]number [(+|-) imaginary]}. */
  private Expr number(ParserRuleContext ctx) {
    Expr left = null;
    BinaryOperator operator = null;
    Token minus = null;
    for (ParseTree child : ctx.children) {
      TerminalNode node = (TerminalNode) child;
      switch (node.getSymbol().getType()) {
        case AioLexer.NUMBER -> {
          Expr number = tree.literals.number(node);
          if (left == null) {
            left =
                minus == null
                    ? number
                    : new Expr.Unary(tree.span(minus, number.span()), UnaryOperator.NEGATE, number);
          } else {
            if (!(number instanceof Expr.ImaginaryLiteral)) {
              tree.problems.syntax(number.span(), "imaginary number required in complex literal");
            }
            if (left instanceof Expr.ImaginaryLiteral
                || (left instanceof Expr.Unary unary
                    && unary.operand() instanceof Expr.ImaginaryLiteral)) {
              tree.problems.syntax(left.span(), "real number required in complex literal");
            }
            left = new Expr.Binary(tree.span(ctx), left, operator, number);
          }
        }
        case AioLexer.MINUS -> {
          minus = node.getSymbol();
          operator = BinaryOperator.SUBTRACT;
        }
        default -> operator = BinaryOperator.ADD;
      }
    }
    return left;
  }

  private Expr dotted(DottedNameContext ctx) {
    Expr result = null;
    for (TerminalNode name : ctx.NAME()) {
      result =
          result == null
              ? new Expr.Name(tree.span(name), tree.name(name))
              : new Expr.Attribute(tree.span(ctx.start, name.getSymbol()), result, tree.name(name));
    }
    return result;
  }
}
