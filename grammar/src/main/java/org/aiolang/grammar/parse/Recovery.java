package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Span;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Finds the further errors of a text: a line that could not be read is replaced by a harmless one
 * of the same shape, and the text is read again.
 */
final class Recovery {
  private static final int MAX_ERRORS = 20;
  private static final int MAX_TOKENS_READ = 2_000_000;

  private final Problems problems;
  private final Tokenizer tokenizer;
  private final List<Span> replaced = new ArrayList<>();

  /** Lines that are wrongly indented: what else is wrong with them may come from that. */
  private final Set<Integer> excused = new HashSet<>();

  private List<Token> tokens;
  private boolean incomplete;
  private Diagnostic first;

  /** Whether {@link #first} is not what the tokenizer found further down. */
  private boolean parsersOwn;

  Recovery(Problems problems, Tokenizer tokenizer, List<Token> tokens) {
    this.problems = problems;
    this.tokenizer = tokenizer;
    this.tokens = tokens;
  }

  /** Whether more text could mend the first error. */
  boolean incomplete() {
    return incomplete;
  }

  /** The error that CPython would name where it is not the first in the text, or null. */
  Diagnostic first() {
    return first;
  }

  /** Notes every error, beginning with the one at which reading the text failed first. */
  void run(Failure begin) {
    Failure failure = begin;
    Diagnostic lonely = new Explainer(problems.source(), begin).firstLonelyTry();
    if (lonely != null) {
      problems.add(lonely);
    }
    first = foundByTokenizer(begin, lonely);
    parsersOwn = first == null;
    if (parsersOwn) {
      first = lonely;
    }
    int read = 0;
    for (int errors = 0; failure != null && errors < MAX_ERRORS; errors++) {
      if (!note(failure, errors == 0)) {
        return;
      }
      int before = failure.token().getStartIndex();
      tokens = repaired(failure);
      TokenList.number(tokens);
      read += tokens.size();
      if (read > MAX_TOKENS_READ) {
        return;
      }
      Reader reader = new Reader(problems.source().name(), tokens);
      AioParser.FileContext file = reader.file();
      failure = reader.failure();
      if (file != null) {
        check(file);
      } else if (failure.token().getStartIndex() < before || isReplaced(failure.token())) {
        return;
      }
    }
  }

  /**
   * What CPython's tokenizer finds: it reads on where the parser has failed, and an error in the
   * rest of the text takes the place of the parser's; not so in an f-string, which the failure may
   * have cut.
   */
  private Diagnostic foundByTokenizer(Failure failure, Diagnostic earlier) {
    Tokenizer.FirstProblem problem = tokenizer.firstProblem();
    int start = failure.token().getStartIndex();
    if (problem == null) {
      return null;
    }
    Diagnostic own = own(failure);
    if (earlier == null && (own != null || isMisplaced(failure))) {
      return own == problem.diagnostic() && !problem.silent() && !problem.inFstring() ? own : null;
    }
    if (earlier == null && reach(failure) >= problem.offset()) {
      return problem.diagnostic();
    }
    if (!problem.silent()) {
      return problem.inFstring() ? null : problem.diagnostic();
    }
    int line = earlier == null ? problems.source().line(start) : 0;
    return problem.bracket() != null
            && problems.source().line(problem.bracket().offset) < Math.max(line, lookedAt(failure))
        ? tokenizer.neverClosed(problem.bracket())
        : null;
  }

  private void name(Diagnostic diagnostic, boolean begins) {
    if (begins && first == null) {
      first = diagnostic;
    }
  }

  /** Whether a line stands too far in or out: CPython looks no further then. */
  private boolean isMisplaced(Failure failure) {
    return explain(failure).message().startsWith("unexpected ");
  }

  /** The offset CPython would have read up to in looking for the reason of a failure. */
  private int reach(Failure failure) {
    return failure.followsOperand()
        ? tokens
            .get(new Fragments(problems.source(), tokens).reach(failure.index()))
            .getStartIndex()
        : failure.token().getStartIndex();
  }

  /** What the tokenizer found where the parser failed, or null. */
  private Diagnostic own(Failure failure) {
    int at = failure.index();
    while (tokens.get(at).getType() == AioLexer.DEDENT) {
      at++; // CPython's tokenizer makes none where it finds no such level
    }
    return tokens.get(at).getType() == AioLexer.INVALID
        ? tokenizer.problemAt(tokens.get(at).getStartIndex())
        : null;
  }

  /** Notes one error; false where nothing after it is worth reading. */
  private boolean note(Failure failure, boolean begins) {
    Diagnostic own = own(failure);
    if (own != null && own != tokenizer.unclosedBracket()) {
      name(own, begins);
      return true;
    }
    Diagnostic unclosed = tokenizer.unclosedBracket();
    int line = problems.source().line(failure.token().getStartIndex());
    if (unclosed != null && failure.token().getStartIndex() >= unclosed.span().start()) {
      if (problems.source().line(unclosed.span().start()) < Math.max(line, lookedAt(failure))
          || own == unclosed) {
        name(unclosed, begins);
        problems.add(unclosed);
      } else {
        Diagnostic explained = withNote(explain(failure), unclosed);
        name(explained, begins);
        problems.add(explained);
      }
      return false;
    }
    if (misread(failure) || excused.contains(line)) {
      return true;
    }
    Diagnostic explained = explain(failure);
    name(explained, begins);
    problems.add(explained);
    if (begins && atEnd(failure)) {
      incomplete = true;
    }
    return true;
  }

  /**
   * The line CPython would have read up to when it tried to take what stands at the failure for a
   * second expression, or 0 where it would not have tried.
   */
  private int lookedAt(Failure failure) {
    int start = failure.index();
    if (failure.type() == AioLexer.ASSIGN) {
      ParserRuleContext left = failure.finished(AioParser.NamedExpressionContext.class);
      if (left == null
          || left.start.getType() == AioLexer.OPEN_BRACKET
          || left.start.getType() == AioLexer.OPEN_PAREN) {
        return 0;
      }
      start++;
    } else if (!failure.followsOperand()) {
      return 0;
    }
    int reached = new Fragments(problems.source(), tokens).reach(start);
    return problems.source().line(tokens.get(reached).getStartIndex());
  }

  /** Whether this is the tokenizer's first problem, and one that CPython does not put first. */
  private boolean isPassedOver(Diagnostic found) {
    Tokenizer.FirstProblem problem = tokenizer.firstProblem();
    return problem != null
        && problem.diagnostic() == found
        && (problem.inFstring() || problem.silent());
  }

  /** Whether something later in the same line could not even be cut into words: that says it. */
  private boolean misread(Failure failure) {
    for (int i = failure.index(); i < tokens.size() && !boundary(i); i++) {
      Token token = tokens.get(i);
      if (token.getType() == AioLexer.INVALID
          && tokenizer.problemAt(token.getStartIndex()) instanceof Diagnostic found
          && found != tokenizer.unclosedBracket()
          && !(isPassedOver(found) && first != found)
          && !found.message().equals("f-string: expecting '}'")) {
        return true;
      }
    }
    return false;
  }

  private Diagnostic explain(Failure failure) {
    try {
      return new Explainer(problems.source(), failure).explain();
    } catch (RuntimeException bug) {
      // A message less good is better than none; under test it fails.
      assert false : bug;
      int start = failure.token().getStartIndex();
      Span span = new Span(start, Math.max(start, failure.token().getStopIndex() + 1));
      return new Diagnostic(
          "SyntaxError", problems.source(), span, "invalid syntax", null, List.of());
    }
  }

  private static Diagnostic withNote(Diagnostic diagnostic, Diagnostic unclosed) {
    return new Diagnostic(
        diagnostic.category(),
        diagnostic.source(),
        diagnostic.span(),
        diagnostic.message(),
        diagnostic.help(),
        List.of(new Diagnostic.Note(unclosed.span(), unclosed.message())));
  }

  /** Whether the text ended where a block or another clause should have followed. */
  private static boolean atEnd(Failure failure) {
    if (failure.type(-1) != AioLexer.NEWLINE) {
      return false;
    }
    int at = failure.index();
    while (failure.tokens().get(at).getType() == AioLexer.DEDENT) {
      at++;
    }
    return failure.tokens().get(at).getType() == Token.EOF;
  }

  private void check(AioParser.FileContext file) {
    Problems more = new Problems(problems.source());
    new TreeBuilder(more, tokens).module(file);
    for (Diagnostic diagnostic : more.inOrder()) {
      // A clause that was there may have become unreadable.
      boolean artificial = diagnostic.message().startsWith("expected 'except'");
      for (Span span : replaced) {
        artificial |=
            diagnostic.span().start() <= span.end() && diagnostic.span().end() >= span.start();
      }
      if (!artificial) {
        problems.add(diagnostic);
        if (parsersOwn && first != null && diagnostic.span().start() < first.span().start()) {
          first = diagnostic;
        }
      }
    }
  }

  private boolean isReplaced(Token token) {
    return token instanceof Stand;
  }

  /** A token that is not in the text. */
  private static final class Stand extends CommonToken {
    private static final long serialVersionUID = 1;

    Stand(int type, int offset) {
      super(type);
      setStartIndex(offset);
      setStopIndex(offset - 1);
    }
  }

  private List<Token> repaired(Failure failure) {
    int index = failure.index();
    if (failure.type() == AioLexer.INDENT
        && !new Explainer(problems.source(), failure).awaitsIndent()) {
      return withoutBlock(index);
    }
    if (failure.type() == AioLexer.INVALID
        && boundary(index - 1)
        && !boundary(index + 1)
        && failure.token().getStopIndex() < failure.token().getStartIndex()) {
      List<Token> result = new ArrayList<>(tokens);
      result.remove(index);
      excused.add(problems.source().line(failure.token().getStartIndex()));
      return result;
    }
    if (boundary(index - 1)
        && index > 1
        && tokens.get(index - 1).getType() == AioLexer.NEWLINE
        && new Explainer(problems.source(), failure).awaitsIndent()) {
      List<Token> result = new ArrayList<>(tokens);
      Token newline = tokens.get(index - 1);
      result.add(index - 1, new Stand(AioLexer.PASS, newline.getStartIndex()));
      replaced.add(new Span(newline.getStartIndex(), newline.getStartIndex()));
      return result;
    }
    return withLineReplaced(failure);
  }

  private boolean boundary(int index) {
    if (index < 0 || index >= tokens.size()) {
      return true;
    }
    return switch (tokens.get(index).getType()) {
      case AioLexer.NEWLINE, AioLexer.INDENT, AioLexer.DEDENT, Token.EOF -> true;
      default -> false;
    };
  }

  /** Without an INDENT and the DEDENT that answers it. */
  private List<Token> withoutBlock(int indent) {
    List<Token> result = new ArrayList<>(tokens);
    int depth = 0;
    for (int i = indent; i < result.size(); i++) {
      int type = result.get(i).getType();
      if (type == AioLexer.INDENT) {
        depth++;
      } else if (type == AioLexer.DEDENT && --depth == 0) {
        result.remove(i);
        break;
      }
    }
    result.remove(indent);
    return result;
  }

  private List<Token> withLineReplaced(Failure failure) {
    int index = failure.index();
    int start = failure.lineStart();
    if (start == index && boundary(index) && index > 0) {
      // The parser wanted more where a line, a block or the text ended: the line before is to
      // blame.
      start = index - 1;
      while (start > 0 && boundary(start)) {
        start--;
      }
      while (start > 0 && !boundary(start - 1)) {
        start--;
      }
    }
    int end = start;
    while (end < tokens.size() - 1 && tokens.get(end).getType() != AioLexer.NEWLINE) {
      end++;
    }
    boolean block = end + 1 < tokens.size() && tokens.get(end + 1).getType() == AioLexer.INDENT;
    int offset = tokens.get(start).getStartIndex();
    List<Token> result = new ArrayList<>(tokens.subList(0, start));
    boolean decorated = start > 0 && decorates(start - 1);
    for (int type : replacement(start, block, decorated)) {
      result.add(new Stand(type, offset));
    }
    result.addAll(tokens.subList(end, tokens.size()));
    replaced.add(new Span(offset, Math.max(offset, tokens.get(end).getStartIndex())));
    return result;
  }

  private boolean decorates(int newline) {
    if (tokens.get(newline).getType() != AioLexer.NEWLINE) {
      return false;
    }
    int start = newline;
    while (start > 0 && !boundary(start - 1)) {
      start--;
    }
    return tokens.get(start).getType() == AioLexer.AT;
  }

  /** The words of a line that can stand where a broken one stood. */
  private int[] replacement(int start, boolean block, boolean decorated) {
    int[] header =
        switch (tokens.get(start).getType()) {
          case AioLexer.ELIF -> new int[] {AioLexer.ELIF, AioLexer.TRUE, AioLexer.COLON};
          case AioLexer.ELSE -> new int[] {AioLexer.ELSE, AioLexer.COLON};
          case AioLexer.EXCEPT -> new int[] {AioLexer.EXCEPT, AioLexer.TRUE, AioLexer.COLON};
          case AioLexer.FINALLY -> new int[] {AioLexer.FINALLY, AioLexer.COLON};
          case AioLexer.TRY -> new int[] {AioLexer.TRY, AioLexer.COLON};
          case AioLexer.CASE -> new int[] {AioLexer.CASE, AioLexer.NAME, AioLexer.COLON};
          case AioLexer.MATCH -> new int[] {AioLexer.MATCH, AioLexer.TRUE, AioLexer.COLON};
          case AioLexer.WHILE, AioLexer.FOR ->
              new int[] {AioLexer.WHILE, AioLexer.TRUE, AioLexer.COLON};
          default -> null;
        };
    if (tokens.get(start).getType() == AioLexer.AT && !block) {
      return new int[] {AioLexer.AT, AioLexer.NAME};
    }
    if (decorated) {
      header = new int[] {AioLexer.CLASS, AioLexer.NAME, AioLexer.COLON};
    } else if (header == null) {
      if (!block) {
        return new int[] {AioLexer.PASS};
      }
      header = new int[] {AioLexer.IF, AioLexer.TRUE, AioLexer.COLON};
    }
    if (block) {
      return header;
    }
    int[] line = java.util.Arrays.copyOf(header, header.length + 1);
    line[header.length] = AioLexer.PASS;
    return line;
  }
}
