package org.aiolang.grammar.parse;

import java.util.List;
import java.util.function.Function;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Stmt;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * The way from text to tree. Neither method ever throws, whatever the text: what is wrong with it
 * is in the result.
 */
public final class Parser {
  private Parser() {}

  /** Reads a script. */
  public static ParseResult parse(Source source) {
    return read(source, Reader::file, TreeBuilder::module);
  }

  /**
   * Reads one expression, or several with commas as a tuple, as {@code eval} does; blanks and line
   * ends may surround it. The module has one {@link Stmt.ExprStmt}.
   */
  public static ParseResult parseExpression(Source source) {
    int start = 0;
    while (start < source.text().length() && " \t".indexOf(source.text().charAt(start)) >= 0) {
      start++;
    }
    int skipped = start;
    return read(
        source,
        skipped,
        Reader::expression,
        (builder, input) -> {
          Expr value = builder.expressions.visitExpressionInput(input);
          return new Module(source, List.of(new Stmt.ExprStmt(value.span(), value)));
        });
  }

  private interface Build<T> {
    Module build(TreeBuilder builder, T context);
  }

  private static <T extends ParserRuleContext> ParseResult read(
      Source source, Function<Reader, T> rule, Build<T> build) {
    return read(source, 0, rule, build);
  }

  private static <T extends ParserRuleContext> ParseResult read(
      Source source, int start, Function<Reader, T> rule, Build<T> build) {
    Problems problems = new Problems(source);
    try {
      Tokenizer tokenizer = new Tokenizer(source, start);
      List<Token> tokens = tokenizer.run();
      TokenList.number(tokens);
      Reader reader = new Reader(source.name(), tokens);
      T tree = rule.apply(reader);
      if (tree != null) {
        TreeBuilder builder = new TreeBuilder(problems, tokens);
        Module module = build.build(builder, tree);
        if (problems.none()) {
          return new ParseResult(module, List.of(), false);
        }
        return new ParseResult(null, problems.inOrder(), builder.incomplete());
      }
      if (reader.tooDeep()) {
        tooDeep(problems, reader.failure().token().getStartIndex());
        return new ParseResult(null, problems.inOrder(), false);
      }
      for (Diagnostic diagnostic : tokenizer.problems()) {
        problems.add(diagnostic);
      }
      Recovery recovery = new Recovery(problems, tokenizer, tokens);
      recovery.run(reader.failure());
      List<Diagnostic> found = problems.inOrder(recovery.first());
      return new ParseResult(null, found, tokenizer.incomplete() || recovery.incomplete());
    } catch (StackOverflowError deep) {
      tooDeep(problems, 0);
      return new ParseResult(null, problems.inOrder(), false);
    }
  }

  private static void tooDeep(Problems problems, int offset) {
    problems.syntax(
        new Span(offset, offset),
        "too many nested parentheses",
        "give parts of this expression names of their own");
  }
}
