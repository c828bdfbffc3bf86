package org.aiolang.grammar.binary;

import java.math.BigInteger;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.BinaryOperator;
import org.aiolang.grammar.syntax.CompareOperator;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.LogicalOperator;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Parameters.Parameter;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.TypeParameter;
import org.aiolang.grammar.syntax.UnaryOperator;

/**
 * Reads what {@link TreeWriter} wrote. It runs before every script in a JVM that has just started:
 * one class, loops, a table of tags.
 */
public final class TreeReader {
  private static final UnaryOperator[] UNARY = UnaryOperator.values();
  private static final BinaryOperator[] BINARY = BinaryOperator.values();
  private static final LogicalOperator[] LOGICAL = LogicalOperator.values();
  private static final CompareOperator[] COMPARE = CompareOperator.values();
  private static final Parameters.Kind[] KINDS = Parameters.Kind.values();
  private static final TypeParameter.Kind[] TYPES = TypeParameter.Kind.values();

  private final TreeInput in;
  private int depth;

  private TreeReader(TreeInput in) {
    this.in = in;
  }

  /**
   * Reads a tree.
   *
   * @param from where its bytes begin
   * @param to where they end; nothing may be left over
   * @param source the text it is of, which it is given
   * @throws MalformedTreeException where these bytes are no tree for a source of this length
   */
  public static Module read(byte[] bytes, int from, int to, Source source)
      throws MalformedTreeException {
    TreeInput in = new TreeInput(bytes, from, to, source.text().length());
    if (in.readByte() != Tag.FORMAT) {
      throw new MalformedTreeException("another format");
    }
    List<Stmt> body;
    try {
      body = new TreeReader(in).statements();
    } catch (StackOverflowError deep) {
      throw new MalformedTreeException("nested too deeply for this thread's stack");
    }
    if (!in.atEnd()) {
      throw new MalformedTreeException("something is left over");
    }
    return new Module(source, body);
  }

  private void deeper() throws MalformedTreeException {
    if (++depth > Tag.MOST_DEPTH) {
      throw new MalformedTreeException("nested too deeply");
    }
  }

  private static MalformedTreeException unknown(int tag) {
    return new MalformedTreeException("no node has the tag " + tag);
  }

  // --- Expressions ---

  private List<Expr> expressions() throws MalformedTreeException {
    Expr[] list = new Expr[in.readCount()];
    for (int i = 0; i < list.length; i++) {
      list[i] = expression();
    }
    return List.of(list);
  }

  private Expr optional() throws MalformedTreeException {
    int tag = in.readByte();
    return tag == Tag.ABSENT ? null : expression(tag);
  }

  private Expr expression() throws MalformedTreeException {
    return expression(in.readByte());
  }

  private Expr expression(int tag) throws MalformedTreeException {
    deeper();
    Span span = in.readSpan();
    Expr result =
        switch (tag) {
          case Tag.NAME -> new Expr.Name(span, in.readText());
          case Tag.SMALL_INT -> new Expr.IntLiteral(span, BigInteger.valueOf(in.readSigned()));
          case Tag.BIG_INT -> new Expr.IntLiteral(span, bigInteger());
          case Tag.FLOAT -> new Expr.FloatLiteral(span, in.readDouble());
          case Tag.IMAGINARY -> new Expr.ImaginaryLiteral(span, in.readDouble());
          case Tag.STRING -> new Expr.StringLiteral(span, in.readText());
          case Tag.BYTES -> new Expr.BytesLiteral(span, latin1());
          case Tag.FALSE -> new Expr.BooleanLiteral(span, false);
          case Tag.TRUE -> new Expr.BooleanLiteral(span, true);
          case Tag.NONE -> new Expr.NoneLiteral(span);
          case Tag.ELLIPSIS -> new Expr.EllipsisLiteral(span);
          case Tag.F_STRING -> new Expr.FString(span, parts());
          case Tag.UNARY -> new Expr.Unary(span, UNARY[in.readBelow(UNARY.length)], expression());
          case Tag.BINARY ->
              new Expr.Binary(
                  span, expression(), BINARY[in.readBelow(BINARY.length)], expression());
          case Tag.LOGICAL ->
              new Expr.Logical(span, LOGICAL[in.readBelow(LOGICAL.length)], expressions());
          case Tag.COMPARE -> comparison(span);
          case Tag.CONDITIONAL ->
              new Expr.Conditional(span, expression(), expression(), expression());
          case Tag.LAMBDA -> new Expr.Lambda(span, parameters(), expression());
          case Tag.CALL -> new Expr.Call(span, expression(), arguments());
          case Tag.ATTRIBUTE -> new Expr.Attribute(span, expression(), in.readText());
          case Tag.SUBSCRIPT -> new Expr.Subscript(span, expression(), expression());
          case Tag.SLICE -> new Expr.Slice(span, optional(), optional(), optional());
          case Tag.TUPLE -> new Expr.TupleDisplay(span, expressions());
          case Tag.LIST -> new Expr.ListDisplay(span, expressions());
          case Tag.SET -> new Expr.SetDisplay(span, expressions());
          case Tag.DICT -> new Expr.DictDisplay(span, items());
          case Tag.LIST_COMPREHENSION -> new Expr.ListComprehension(span, expression(), clauses());
          case Tag.SET_COMPREHENSION -> new Expr.SetComprehension(span, expression(), clauses());
          case Tag.DICT_COMPREHENSION ->
              new Expr.DictComprehension(span, expression(), expression(), clauses());
          case Tag.GENERATOR -> new Expr.GeneratorExpression(span, expression(), clauses());
          case Tag.STARRED -> new Expr.Starred(span, expression());
          case Tag.AWAIT -> new Expr.Await(span, expression());
          case Tag.YIELD -> new Expr.Yield(span, optional());
          case Tag.YIELD_FROM -> new Expr.YieldFrom(span, expression());
          case Tag.WALRUS -> new Expr.Walrus(span, name(), expression());
          default -> throw unknown(tag);
        };
    depth--;
    return result;
  }

  private BigInteger bigInteger() throws MalformedTreeException {
    byte[] bytes = in.readBytes();
    if (bytes.length == 0) {
      throw new MalformedTreeException("a number without digits");
    }
    return new BigInteger(bytes);
  }

  private String latin1() throws MalformedTreeException {
    String text = in.readText();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        throw new MalformedTreeException("a byte of more than 8 bits");
      }
    }
    return text;
  }

  private Expr.Name name() throws MalformedTreeException {
    if (expression() instanceof Expr.Name name) {
      return name;
    }
    throw new MalformedTreeException("something else where a name is meant");
  }

  private Expr comparison(Span span) throws MalformedTreeException {
    Expr first = expression();
    CompareOperator[] operators = new CompareOperator[in.readCount()];
    Expr[] rest = new Expr[operators.length];
    for (int i = 0; i < operators.length; i++) {
      operators[i] = COMPARE[in.readBelow(COMPARE.length)];
      rest[i] = expression();
    }
    return new Expr.Compare(span, first, List.of(operators), List.of(rest));
  }

  private List<Expr.DictItem> items() throws MalformedTreeException {
    Expr.DictItem[] items = new Expr.DictItem[in.readCount()];
    for (int i = 0; i < items.length; i++) {
      items[i] = new Expr.DictItem(in.readSpan(), optional(), expression());
    }
    return List.of(items);
  }

  private List<Expr.Clause> clauses() throws MalformedTreeException {
    Expr.Clause[] clauses = new Expr.Clause[in.readCount()];
    for (int i = 0; i < clauses.length; i++) {
      clauses[i] =
          new Expr.Clause(
              in.readSpan(), in.readBoolean(), expression(), expression(), expressions());
    }
    return List.of(clauses);
  }

  private List<Expr.FStringPart> parts() throws MalformedTreeException {
    deeper();
    Expr.FStringPart[] parts = new Expr.FStringPart[in.readCount()];
    for (int i = 0; i < parts.length; i++) {
      int tag = in.readByte();
      Span span = in.readSpan();
      parts[i] =
          switch (tag) {
            case Tag.F_TEXT -> new Expr.FStringText(span, in.readText());
            case Tag.F_FIELD ->
                new Expr.FStringField(
                    span,
                    expression(),
                    in.readOptionalText(),
                    conversion(),
                    in.readBoolean() ? parts() : null);
            default -> throw unknown(tag);
          };
    }
    depth--;
    return List.of(parts);
  }

  private char conversion() throws MalformedTreeException {
    int letter = in.readByte();
    if (letter != 0 && letter != 'r' && letter != 's' && letter != 'a') {
      throw new MalformedTreeException("no conversion of an f-string");
    }
    return (char) letter;
  }

  private List<Argument> arguments() throws MalformedTreeException {
    Argument[] arguments = new Argument[in.readCount()];
    for (int i = 0; i < arguments.length; i++) {
      int tag = in.readByte();
      Span span = in.readSpan();
      arguments[i] =
          switch (tag) {
            case Tag.POSITIONAL -> new Argument.Positional(span, expression());
            case Tag.KEYWORD -> new Argument.Keyword(span, in.readText(), expression());
            case Tag.UNPACKED -> new Argument.Unpacked(span, expression());
            case Tag.UNPACKED_MAPPING -> new Argument.UnpackedMapping(span, expression());
            default -> throw unknown(tag);
          };
    }
    return List.of(arguments);
  }

  private Parameters parameters() throws MalformedTreeException {
    Parameter[] parameters = new Parameter[in.readCount()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] =
          new Parameter(
              in.readSpan(),
              in.readText(),
              KINDS[in.readBelow(KINDS.length)],
              optional(),
              optional());
    }
    return new Parameters(List.of(parameters));
  }

  // --- Statements ---

  private List<Stmt> statements() throws MalformedTreeException {
    Stmt[] list = new Stmt[in.readCount()];
    for (int i = 0; i < list.length; i++) {
      list[i] = statement();
    }
    return List.of(list);
  }

  private Stmt statement() throws MalformedTreeException {
    deeper();
    int tag = in.readByte();
    Span span = in.readSpan();
    Stmt result =
        switch (tag) {
          case Tag.EXPRESSION -> new Stmt.ExprStmt(span, expression());
          case Tag.ASSIGN -> new Stmt.Assign(span, expressions(), expression());
          case Tag.AUGMENTED_ASSIGN ->
              new Stmt.AugmentedAssign(
                  span, expression(), BINARY[in.readBelow(BINARY.length)], expression());
          case Tag.ANNOTATED_ASSIGN ->
              new Stmt.AnnotatedAssign(
                  span, expression(), expression(), optional(), in.readBoolean());
          case Tag.RETURN -> new Stmt.Return(span, optional());
          case Tag.RAISE -> new Stmt.Raise(span, optional(), optional());
          case Tag.ASSERT -> new Stmt.Assert(span, expression(), optional());
          case Tag.DELETE -> new Stmt.Delete(span, expressions());
          case Tag.PASS -> new Stmt.Pass(span);
          case Tag.BREAK -> new Stmt.Break(span);
          case Tag.CONTINUE -> new Stmt.Continue(span);
          case Tag.GLOBAL -> new Stmt.Global(span, names());
          case Tag.NONLOCAL -> new Stmt.Nonlocal(span, names());
          case Tag.IMPORT -> new Stmt.Import(span, aliases());
          case Tag.IMPORT_FROM ->
              new Stmt.ImportFrom(span, in.readOptionalText(), in.readSmall(), aliases());
          case Tag.IF -> new Stmt.If(span, expression(), statements(), statements());
          case Tag.WHILE -> new Stmt.While(span, expression(), statements(), statements());
          case Tag.FOR ->
              new Stmt.For(
                  span, in.readBoolean(), expression(), expression(), statements(), statements());
          case Tag.TRY ->
              new Stmt.Try(
                  span, statements(), in.readBoolean(), handlers(), statements(), statements());
          case Tag.WITH -> new Stmt.With(span, in.readBoolean(), withItems(), statements());
          case Tag.FUNCTION ->
              new Stmt.FunctionDef(
                  span,
                  in.readSpan(),
                  in.readBoolean(),
                  in.readText(),
                  typeParameters(),
                  parameters(),
                  optional(),
                  expressions(),
                  statements());
          case Tag.CLASS ->
              new Stmt.ClassDef(
                  span,
                  in.readSpan(),
                  in.readText(),
                  typeParameters(),
                  arguments(),
                  expressions(),
                  statements());
          case Tag.MATCH -> new Stmt.Match(span, expression(), cases());
          case Tag.TYPE_ALIAS -> new Stmt.TypeAlias(span, name(), typeParameters(), expression());
          default -> throw unknown(tag);
        };
    depth--;
    return result;
  }

  private List<TypeParameter> typeParameters() throws MalformedTreeException {
    TypeParameter[] parameters = new TypeParameter[in.readCount()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] =
          new TypeParameter(
              in.readSpan(),
              TYPES[in.readBelow(TYPES.length)],
              in.readText(),
              optional(),
              optional());
    }
    return List.of(parameters);
  }

  private List<String> names() throws MalformedTreeException {
    String[] names = new String[in.readCount()];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readText();
    }
    return List.of(names);
  }

  private List<Stmt.Alias> aliases() throws MalformedTreeException {
    Stmt.Alias[] aliases = new Stmt.Alias[in.readCount()];
    for (int i = 0; i < aliases.length; i++) {
      aliases[i] = new Stmt.Alias(in.readSpan(), in.readText(), in.readOptionalText());
    }
    return List.of(aliases);
  }

  private List<Stmt.Handler> handlers() throws MalformedTreeException {
    Stmt.Handler[] handlers = new Stmt.Handler[in.readCount()];
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] =
          new Stmt.Handler(in.readSpan(), optional(), in.readOptionalText(), statements());
    }
    return List.of(handlers);
  }

  private List<Stmt.WithItem> withItems() throws MalformedTreeException {
    Stmt.WithItem[] items = new Stmt.WithItem[in.readCount()];
    for (int i = 0; i < items.length; i++) {
      items[i] = new Stmt.WithItem(in.readSpan(), expression(), optional());
    }
    return List.of(items);
  }

  private List<Stmt.MatchCase> cases() throws MalformedTreeException {
    Stmt.MatchCase[] cases = new Stmt.MatchCase[in.readCount()];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = new Stmt.MatchCase(in.readSpan(), pattern(), optional(), statements());
    }
    return List.of(cases);
  }

  // --- Patterns ---

  private List<Pattern> patterns() throws MalformedTreeException {
    Pattern[] list = new Pattern[in.readCount()];
    for (int i = 0; i < list.length; i++) {
      list[i] = pattern();
    }
    return List.of(list);
  }

  private Pattern pattern() throws MalformedTreeException {
    deeper();
    int tag = in.readByte();
    Span span = in.readSpan();
    Pattern result =
        switch (tag) {
          case Tag.LITERAL_PATTERN -> new Pattern.Literal(span, expression());
          case Tag.VALUE_PATTERN -> new Pattern.Value(span, expression());
          case Tag.CAPTURE -> new Pattern.Capture(span, in.readText());
          case Tag.WILDCARD -> new Pattern.Wildcard(span);
          case Tag.SEQUENCE -> new Pattern.Sequence(span, patterns());
          case Tag.STAR -> new Pattern.Star(span, in.readOptionalText());
          case Tag.MAPPING -> mapping(span);
          case Tag.CLASS_PATTERN -> classPattern(span);
          case Tag.OR -> new Pattern.Or(span, patterns());
          case Tag.AS -> new Pattern.As(span, pattern(), in.readText());
          default -> throw unknown(tag);
        };
    depth--;
    return result;
  }

  private Pattern mapping(Span span) throws MalformedTreeException {
    Expr[] keys = new Expr[in.readCount()];
    Pattern[] patterns = new Pattern[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = expression();
      patterns[i] = pattern();
    }
    return new Pattern.Mapping(span, List.of(keys), List.of(patterns), in.readOptionalText());
  }

  private Pattern classPattern(Span span) throws MalformedTreeException {
    Expr cls = expression();
    List<Pattern> positional = patterns();
    String[] names = new String[in.readCount()];
    Pattern[] patterns = new Pattern[names.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readText();
      patterns[i] = pattern();
    }
    return new Pattern.ClassPattern(span, cls, positional, List.of(names), List.of(patterns));
  }
}
