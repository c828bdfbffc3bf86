package org.aiolang.grammar.parse;

import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Module;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** The way from text to tree. */
public final class Parser {
  private Parser() {}

  /** Reads a script. Never throws, whatever the text. */
  public static ParseResult parse(Source source) {
    Problems problems = new Problems(source);
    Tokenizer tokenizer = new Tokenizer(source);
    List<Token> tokens = tokenizer.run();
    for (Diagnostic diagnostic : tokenizer.problems()) {
      problems.add(diagnostic);
    }
    if (problems.none()) {
      TokenList list = new TokenList(source.name(), tokens);
      AioParser parser = new AioParser(list);
      parser.removeErrorListeners();
      parser.setErrorHandler(new BailErrorStrategy());
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      try {
        AioParser.FileContext file = parser.file();
        Module module = new TreeBuilder(problems, tokens).module(file);
        if (problems.none()) {
          return new ParseResult(module, List.of(), false);
        }
      } catch (ParseCancellationException stop) {
        Token token = list.LT(1);
        problems.syntax(
            new Span(
                token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1)),
            "invalid syntax");
      }
    }
    return new ParseResult(null, problems.inOrder(), tokenizer.incomplete());
  }
}
