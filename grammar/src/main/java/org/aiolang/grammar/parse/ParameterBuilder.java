package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Parameters.Kind;
import org.aiolang.grammar.syntax.Parameters.Parameter;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The parameters of functions and lambdas, in an order Python allows. */
final class ParameterBuilder {
  private final TreeBuilder tree;

  ParameterBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  Parameters function(ParametersContext ctx) {
    Builder builder = new Builder(false);
    for (ParameterContext parameter : ctx.parameter()) {
      if (parameter instanceof PlainParameterContext plain) {
        Expr annotation = null;
        Expr value = null;
        int next = 0;
        if (plain.COLON() != null) {
          annotation = tree.expression(plain.expression(next++));
        }
        if (plain.ASSIGN() != null) {
          value = tree.expression(plain.expression(next));
        }
        builder.plain(plain, plain.NAME(), annotation, value);
      } else if (parameter instanceof StarParameterContext star) {
        builder.star(star, star.NAME(), tree.expression(star.starExpression()));
      } else if (parameter instanceof DoubleStarParameterContext star) {
        builder.doubleStar(star, star.NAME(), tree.expression(star.expression()));
      } else {
        builder.slash(parameter);
      }
    }
    return builder.finish();
  }

  Parameters lambda(LambdaParametersContext ctx) {
    Builder builder = new Builder(true);
    for (LambdaParameterContext parameter : ctx.lambdaParameter()) {
      if (parameter instanceof PlainLambdaParameterContext plain) {
        builder.plain(plain, plain.NAME(), null, tree.expression(plain.expression()));
      } else if (parameter instanceof StarLambdaParameterContext star) {
        builder.star(star, star.NAME(), null);
      } else if (parameter instanceof DoubleStarLambdaParameterContext star) {
        builder.doubleStar(star, star.NAME(), null);
      } else {
        builder.slash(parameter);
      }
    }
    return builder.finish();
  }

  /** Takes parameters one by one and complains about the first that may not stand there. */
  private final class Builder {
    private final List<Parameter> list = new ArrayList<>();
    private Span star;
    private boolean bareStarOpen;
    private boolean slash;
    private boolean defaults;
    private boolean finished;
    private final boolean lambda;

    Builder(boolean lambda) {
      this.lambda = lambda;
    }

    void plain(ParserRuleContext ctx, TerminalNode name, Expr annotation, Expr value) {
      afterEnd(ctx);
      bareStarOpen = false;
      Kind kind = star == null ? Kind.POSITIONAL_OR_KEYWORD : Kind.KEYWORD_ONLY;
      if (star == null) {
        if (value != null) {
          defaults = true;
        } else if (defaults) {
          problem(tree.span(name), "parameter without a default follows parameter with a default");
        }
      }
      list.add(new Parameter(tree.span(ctx), tree.name(name), kind, annotation, value));
    }

    void star(ParserRuleContext ctx, TerminalNode name, Expr annotation) {
      afterEnd(ctx);
      if (star != null) {
        problem(tree.span(ctx.start), "* argument may appear only once");
      }
      star = tree.span(ctx.start);
      if (lambda) {
        // CPython points at what follows.
        Token next = tree.tokenAfter(ctx.start);
        star = tree.span(next.getType() == AioLexer.COMMA ? tree.tokenAfter(next) : next);
      }
      bareStarOpen = name == null;
      if (name != null) {
        list.add(
            new Parameter(tree.span(ctx), tree.name(name), Kind.VAR_POSITIONAL, annotation, null));
      }
    }

    void doubleStar(ParserRuleContext ctx, TerminalNode name, Expr annotation) {
      afterEnd(ctx);
      if (bareStarOpen) {
        problem(star, "named arguments must follow bare *");
        bareStarOpen = false;
      }
      finished = true;
      list.add(new Parameter(tree.span(ctx), tree.name(name), Kind.VAR_KEYWORD, annotation, null));
    }

    void slash(ParserRuleContext ctx) {
      afterEnd(ctx);
      if (star != null) {
        problem(tree.span(ctx), "/ must be ahead of *");
        bareStarOpen = false;
      } else if (slash) {
        problem(tree.span(ctx), "/ may appear only once");
      } else if (list.isEmpty()) {
        boolean comma = tree.tokenAfter(ctx.stop).getType() == AioLexer.COMMA;
        problem(tree.span(ctx), comma ? "at least one argument must precede /" : "invalid syntax");
      }
      slash = true;
      if (star == null) {
        list.replaceAll(p ->
            new Parameter(
                p.span(), p.name(), Kind.POSITIONAL_ONLY, p.annotation(), p.defaultValue()));
      }
    }

    Parameters finish() {
      if (bareStarOpen) {
        problem(star, "named arguments must follow bare *");
      }
      return new Parameters(list);
    }

    private void afterEnd(ParserRuleContext ctx) {
      if (finished) {
        problem(tree.span(ctx.start), "arguments cannot follow var-keyword argument");
        finished = false;
      }
    }

    private void problem(Span span, String message) {
      tree.problems.syntax(span, message);
    }
  }
}
