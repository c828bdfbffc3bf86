package org.aiolang.grammar.binary;

import java.math.BigInteger;
import java.util.List;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Parameters.Parameter;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.TypeParameter;

/**
 * Writes a tree for {@link TreeReader}. By {@code instanceof} and not by {@code switch}: a pattern
 * switch is linked when it first runs, which takes longer than to write a small script's tree.
 */
public final class TreeWriter {
  private final TreeOutput out = new TreeOutput();
  private int depth;

  private TreeWriter() {}

  /** A tree's bytes, without its source; or null for one that is nested too deeply to be read. */
  public static byte[] write(Module module) {
    TreeWriter writer = new TreeWriter();
    writer.out.writeByte(Tag.FORMAT);
    try {
      writer.statements(module.body());
    } catch (TooDeep | StackOverflowError deep) {
      return null;
    }
    return writer.out.toByteArray();
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeep() {
      super("too deep", null, false, false);
    }
  }

  private void begin(int tag, Node node) {
    out.writeByte(tag);
    out.writeSpan(node.span());
  }

  private void deeper() {
    if (++depth > Tag.MOST_DEPTH) {
      throw new TooDeep();
    }
  }

  private static IllegalStateException unknown(Node node) {
    return new IllegalStateException("no bytes for " + node.getClass());
  }

  // --- Expressions ---

  private void expressions(List<Expr> list) {
    out.writeVarint(list.size());
    for (Expr each : list) {
      expression(each);
    }
  }

  private void optional(Expr expression) {
    if (expression == null) {
      out.writeByte(Tag.ABSENT);
    } else {
      expression(expression);
    }
  }

  private void expression(Expr expression) {
    deeper();
    if (expression instanceof Expr.Name e) {
      begin(Tag.NAME, e);
      out.writeText(e.id());
    } else if (expression instanceof Expr.Call e) {
      begin(Tag.CALL, e);
      expression(e.function());
      arguments(e.arguments());
    } else if (expression instanceof Expr.Attribute e) {
      begin(Tag.ATTRIBUTE, e);
      expression(e.value());
      out.writeText(e.name());
    } else if (expression instanceof Expr.StringLiteral e) {
      begin(Tag.STRING, e);
      out.writeText(e.value());
    } else if (expression instanceof Expr.IntLiteral e) {
      integer(e);
    } else if (expression instanceof Expr.Binary e) {
      begin(Tag.BINARY, e);
      expression(e.left());
      out.writeByte(e.operator().ordinal());
      expression(e.right());
    } else if (expression instanceof Expr.Compare e) {
      begin(Tag.COMPARE, e);
      expression(e.first());
      out.writeVarint(e.operators().size());
      for (int i = 0; i < e.operators().size(); i++) {
        out.writeByte(e.operators().get(i).ordinal());
        expression(e.rest().get(i));
      }
    } else if (expression instanceof Expr.Subscript e) {
      begin(Tag.SUBSCRIPT, e);
      expression(e.value());
      expression(e.index());
    } else if (expression instanceof Expr.Unary e) {
      begin(Tag.UNARY, e);
      out.writeByte(e.operator().ordinal());
      expression(e.operand());
    } else if (expression instanceof Expr.Logical e) {
      begin(Tag.LOGICAL, e);
      out.writeByte(e.operator().ordinal());
      expressions(e.operands());
    } else if (expression instanceof Expr.Conditional e) {
      begin(Tag.CONDITIONAL, e);
      expression(e.test());
      expression(e.then());
      expression(e.otherwise());
    } else if (expression instanceof Expr.Lambda e) {
      begin(Tag.LAMBDA, e);
      parameters(e.parameters());
      expression(e.body());
    } else {
      literalOrDisplay(expression);
    }
    depth--;
  }

  private void integer(Expr.IntLiteral e) {
    BigInteger value = e.value();
    if (value.bitLength() < Long.SIZE) {
      begin(Tag.SMALL_INT, e);
      out.writeSigned(value.longValue());
    } else {
      begin(Tag.BIG_INT, e);
      out.writeBytes(value.toByteArray());
    }
  }

  private void literalOrDisplay(Expr expression) {
    if (expression instanceof Expr.NoneLiteral e) {
      begin(Tag.NONE, e);
    } else if (expression instanceof Expr.BooleanLiteral e) {
      begin(e.value() ? Tag.TRUE : Tag.FALSE, e);
    } else if (expression instanceof Expr.FloatLiteral e) {
      begin(Tag.FLOAT, e);
      out.writeDouble(e.value());
    } else if (expression instanceof Expr.ImaginaryLiteral e) {
      begin(Tag.IMAGINARY, e);
      out.writeDouble(e.value());
    } else if (expression instanceof Expr.BytesLiteral e) {
      begin(Tag.BYTES, e);
      out.writeText(e.latin1());
    } else if (expression instanceof Expr.EllipsisLiteral e) {
      begin(Tag.ELLIPSIS, e);
    } else if (expression instanceof Expr.FString e) {
      begin(Tag.F_STRING, e);
      parts(e.parts());
    } else if (expression instanceof Expr.TupleDisplay e) {
      begin(Tag.TUPLE, e);
      expressions(e.elements());
    } else if (expression instanceof Expr.ListDisplay e) {
      begin(Tag.LIST, e);
      expressions(e.elements());
    } else if (expression instanceof Expr.SetDisplay e) {
      begin(Tag.SET, e);
      expressions(e.elements());
    } else if (expression instanceof Expr.DictDisplay e) {
      begin(Tag.DICT, e);
      out.writeVarint(e.items().size());
      for (Expr.DictItem item : e.items()) {
        out.writeSpan(item.span());
        optional(item.key());
        expression(item.value());
      }
    } else {
      rare(expression);
    }
  }

  private void rare(Expr expression) {
    if (expression instanceof Expr.Slice e) {
      begin(Tag.SLICE, e);
      optional(e.lower());
      optional(e.upper());
      optional(e.step());
    } else if (expression instanceof Expr.Await e) {
      begin(Tag.AWAIT, e);
      expression(e.value());
    } else if (expression instanceof Expr.Starred e) {
      begin(Tag.STARRED, e);
      expression(e.value());
    } else if (expression instanceof Expr.Yield e) {
      begin(Tag.YIELD, e);
      optional(e.value());
    } else if (expression instanceof Expr.YieldFrom e) {
      begin(Tag.YIELD_FROM, e);
      expression(e.value());
    } else if (expression instanceof Expr.Walrus e) {
      begin(Tag.WALRUS, e);
      expression(e.target());
      expression(e.value());
    } else if (expression instanceof Expr.ListComprehension e) {
      begin(Tag.LIST_COMPREHENSION, e);
      expression(e.element());
      clauses(e.clauses());
    } else if (expression instanceof Expr.SetComprehension e) {
      begin(Tag.SET_COMPREHENSION, e);
      expression(e.element());
      clauses(e.clauses());
    } else if (expression instanceof Expr.GeneratorExpression e) {
      begin(Tag.GENERATOR, e);
      expression(e.element());
      clauses(e.clauses());
    } else if (expression instanceof Expr.DictComprehension e) {
      begin(Tag.DICT_COMPREHENSION, e);
      expression(e.key());
      expression(e.value());
      clauses(e.clauses());
    } else {
      throw unknown(expression);
    }
  }

  private void clauses(List<Expr.Clause> list) {
    out.writeVarint(list.size());
    for (Expr.Clause clause : list) {
      out.writeSpan(clause.span());
      out.writeBoolean(clause.async());
      expression(clause.target());
      expression(clause.iterable());
      expressions(clause.conditions());
    }
  }

  private void parts(List<Expr.FStringPart> list) {
    deeper();
    out.writeVarint(list.size());
    for (Expr.FStringPart part : list) {
      if (part instanceof Expr.FStringText e) {
        begin(Tag.F_TEXT, e);
        out.writeText(e.text());
      } else if (part instanceof Expr.FStringField e) {
        begin(Tag.F_FIELD, e);
        expression(e.value());
        out.writeText(e.debug());
        out.writeByte(e.conversion());
        out.writeBoolean(e.format() != null);
        if (e.format() != null) {
          parts(e.format());
        }
      } else {
        throw unknown(part);
      }
    }
    depth--;
  }

  private void arguments(List<Argument> list) {
    out.writeVarint(list.size());
    for (Argument argument : list) {
      if (argument instanceof Argument.Positional e) {
        begin(Tag.POSITIONAL, e);
      } else if (argument instanceof Argument.Keyword e) {
        begin(Tag.KEYWORD, e);
        out.writeText(e.name());
      } else if (argument instanceof Argument.Unpacked e) {
        begin(Tag.UNPACKED, e);
      } else if (argument instanceof Argument.UnpackedMapping e) {
        begin(Tag.UNPACKED_MAPPING, e);
      } else {
        throw unknown(argument);
      }
      expression(argument.value());
    }
  }

  private void parameters(Parameters parameters) {
    out.writeVarint(parameters.list().size());
    for (Parameter parameter : parameters.list()) {
      out.writeSpan(parameter.span());
      out.writeText(parameter.name());
      out.writeByte(parameter.kind().ordinal());
      optional(parameter.annotation());
      optional(parameter.defaultValue());
    }
  }

  // --- Statements ---

  private void statements(List<Stmt> list) {
    out.writeVarint(list.size());
    for (Stmt each : list) {
      statement(each);
    }
  }

  private void statement(Stmt statement) {
    deeper();
    if (statement instanceof Stmt.ExprStmt s) {
      begin(Tag.EXPRESSION, s);
      expression(s.value());
    } else if (statement instanceof Stmt.Assign s) {
      begin(Tag.ASSIGN, s);
      expressions(s.targets());
      expression(s.value());
    } else if (statement instanceof Stmt.If s) {
      begin(Tag.IF, s);
      expression(s.test());
      statements(s.body());
      statements(s.orElse());
    } else if (statement instanceof Stmt.Return s) {
      begin(Tag.RETURN, s);
      optional(s.value());
    } else if (statement instanceof Stmt.FunctionDef s) {
      begin(Tag.FUNCTION, s);
      out.writeSpan(s.header());
      out.writeBoolean(s.async());
      out.writeText(s.name());
      typeParameters(s.typeParameters());
      parameters(s.parameters());
      optional(s.returns());
      expressions(s.decorators());
      statements(s.body());
    } else if (statement instanceof Stmt.ClassDef s) {
      begin(Tag.CLASS, s);
      out.writeSpan(s.header());
      out.writeText(s.name());
      typeParameters(s.typeParameters());
      arguments(s.arguments());
      expressions(s.decorators());
      statements(s.body());
    } else if (statement instanceof Stmt.For s) {
      begin(Tag.FOR, s);
      out.writeBoolean(s.async());
      expression(s.target());
      expression(s.iterable());
      statements(s.body());
      statements(s.orElse());
    } else if (statement instanceof Stmt.While s) {
      begin(Tag.WHILE, s);
      expression(s.test());
      statements(s.body());
      statements(s.orElse());
    } else if (statement instanceof Stmt.With s) {
      begin(Tag.WITH, s);
      out.writeBoolean(s.async());
      out.writeVarint(s.items().size());
      for (Stmt.WithItem item : s.items()) {
        out.writeSpan(item.span());
        expression(item.context());
        optional(item.target());
      }
      statements(s.body());
    } else if (statement instanceof Stmt.Try s) {
      attempt(s);
    } else if (statement instanceof Stmt.Match s) {
      begin(Tag.MATCH, s);
      expression(s.subject());
      out.writeVarint(s.cases().size());
      for (Stmt.MatchCase each : s.cases()) {
        out.writeSpan(each.span());
        pattern(each.pattern());
        optional(each.guard());
        statements(each.body());
      }
    } else {
      small(statement);
    }
    depth--;
  }

  private void attempt(Stmt.Try s) {
    begin(Tag.TRY, s);
    statements(s.body());
    out.writeBoolean(s.group());
    out.writeVarint(s.handlers().size());
    for (Stmt.Handler handler : s.handlers()) {
      out.writeSpan(handler.span());
      optional(handler.type());
      out.writeText(handler.name());
      statements(handler.body());
    }
    statements(s.orElse());
    statements(s.finallyBody());
  }

  private void small(Stmt statement) {
    if (statement instanceof Stmt.AugmentedAssign s) {
      begin(Tag.AUGMENTED_ASSIGN, s);
      expression(s.target());
      out.writeByte(s.operator().ordinal());
      expression(s.value());
    } else if (statement instanceof Stmt.AnnotatedAssign s) {
      begin(Tag.ANNOTATED_ASSIGN, s);
      expression(s.target());
      expression(s.annotation());
      optional(s.value());
      out.writeBoolean(s.simple());
    } else if (statement instanceof Stmt.Raise s) {
      begin(Tag.RAISE, s);
      optional(s.exception());
      optional(s.cause());
    } else if (statement instanceof Stmt.Assert s) {
      begin(Tag.ASSERT, s);
      expression(s.test());
      optional(s.message());
    } else if (statement instanceof Stmt.Delete s) {
      begin(Tag.DELETE, s);
      expressions(s.targets());
    } else if (statement instanceof Stmt.Pass s) {
      begin(Tag.PASS, s);
    } else if (statement instanceof Stmt.Break s) {
      begin(Tag.BREAK, s);
    } else if (statement instanceof Stmt.Continue s) {
      begin(Tag.CONTINUE, s);
    } else if (statement instanceof Stmt.Global s) {
      begin(Tag.GLOBAL, s);
      names(s.names());
    } else if (statement instanceof Stmt.Nonlocal s) {
      begin(Tag.NONLOCAL, s);
      names(s.names());
    } else if (statement instanceof Stmt.Import s) {
      begin(Tag.IMPORT, s);
      aliases(s.names());
    } else if (statement instanceof Stmt.ImportFrom s) {
      begin(Tag.IMPORT_FROM, s);
      out.writeText(s.module());
      out.writeVarint(s.level());
      aliases(s.names());
    } else if (statement instanceof Stmt.TypeAlias s) {
      begin(Tag.TYPE_ALIAS, s);
      expression(s.name());
      typeParameters(s.typeParameters());
      expression(s.value());
    } else {
      throw unknown(statement);
    }
  }

  private void typeParameters(List<TypeParameter> list) {
    out.writeVarint(list.size());
    for (TypeParameter parameter : list) {
      out.writeSpan(parameter.span());
      out.writeByte(parameter.kind().ordinal());
      out.writeText(parameter.name());
      optional(parameter.bound());
      optional(parameter.defaultValue());
    }
  }

  private void names(List<String> names) {
    out.writeVarint(names.size());
    for (String name : names) {
      out.writeText(name);
    }
  }

  private void aliases(List<Stmt.Alias> names) {
    out.writeVarint(names.size());
    for (Stmt.Alias alias : names) {
      out.writeSpan(alias.span());
      out.writeText(alias.name());
      out.writeText(alias.alias());
    }
  }

  // --- Patterns ---

  private void patterns(List<Pattern> list) {
    out.writeVarint(list.size());
    for (Pattern each : list) {
      pattern(each);
    }
  }

  private void pattern(Pattern pattern) {
    deeper();
    if (pattern instanceof Pattern.Literal p) {
      begin(Tag.LITERAL_PATTERN, p);
      expression(p.value());
    } else if (pattern instanceof Pattern.Value p) {
      begin(Tag.VALUE_PATTERN, p);
      expression(p.value());
    } else if (pattern instanceof Pattern.Capture p) {
      begin(Tag.CAPTURE, p);
      out.writeText(p.name());
    } else if (pattern instanceof Pattern.Wildcard p) {
      begin(Tag.WILDCARD, p);
    } else if (pattern instanceof Pattern.Sequence p) {
      begin(Tag.SEQUENCE, p);
      patterns(p.patterns());
    } else if (pattern instanceof Pattern.Star p) {
      begin(Tag.STAR, p);
      out.writeText(p.name());
    } else if (pattern instanceof Pattern.Mapping p) {
      begin(Tag.MAPPING, p);
      out.writeVarint(p.keys().size());
      for (int i = 0; i < p.keys().size(); i++) {
        expression(p.keys().get(i));
        pattern(p.patterns().get(i));
      }
      out.writeText(p.rest());
    } else if (pattern instanceof Pattern.ClassPattern p) {
      begin(Tag.CLASS_PATTERN, p);
      expression(p.cls());
      patterns(p.positional());
      out.writeVarint(p.keywordNames().size());
      for (int i = 0; i < p.keywordNames().size(); i++) {
        out.writeText(p.keywordNames().get(i));
        pattern(p.keywordPatterns().get(i));
      }
    } else if (pattern instanceof Pattern.Or p) {
      begin(Tag.OR, p);
      patterns(p.alternatives());
    } else if (pattern instanceof Pattern.As p) {
      begin(Tag.AS, p);
      pattern(p.pattern());
      out.writeText(p.name());
    } else {
      throw unknown(pattern);
    }
    depth--;
  }
}
