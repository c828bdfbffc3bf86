package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Numbers, strings and f-strings. */
final class LiteralBuilder {
  private static final Pattern COMMENT = Pattern.compile("#[^\r\n]*");

  private final TreeBuilder tree;
  private final Strings strings;

  LiteralBuilder(TreeBuilder tree) {
    this.tree = tree;
    this.strings = new Strings(tree.problems);
  }

  Expr number(TerminalNode node) {
    return Numbers.literal(tree.span(node), tree.spelling(node.getSymbol()), tree.problems);
  }

  /** One or more adjacent literals as one: the children of {@code ctx} are STRING and fstring. */
  Expr strings(ParserRuleContext ctx) {
    Span span = tree.span(ctx);
    Parts parts = new Parts();
    int bytes = 0;
    boolean formatted = false;
    for (ParseTree child : ctx.children) {
      if (child instanceof FstringContext fstring) {
        formatted = true;
        boolean raw = isRaw(fstring);
        addParts(fstring.fstringPart(), raw, parts, tree.span(fstring.stop));
      } else {
        Token token = (Token) child.getPayload();
        String spelling = tree.spelling(token);
        if (Strings.bytes(spelling)) {
          bytes++;
        }
        parts.add(tree.span(token), strings.value(tree.span(token), spelling));
      }
    }
    if (bytes > 0 && bytes < ctx.getChildCount()) {
      tree.problems.syntax(
          tree.place(tree.tokenAfter(ctx.stop)), "cannot mix bytes and nonbytes literals");
    }
    if (formatted) {
      return new Expr.FString(span, parts.finish());
    }
    String value = parts.text.toString();
    return bytes > 0 ? new Expr.BytesLiteral(span, value) : new Expr.StringLiteral(span, value);
  }

  private boolean isRaw(FstringContext ctx) {
    String start = tree.spelling(ctx.FSTRING_START().getSymbol());
    return Strings.raw(start, 2) && start.charAt(1) != '\'' && start.charAt(1) != '"';
  }

  /** The parts of an f-string as they come, adjacent texts joined. */
  private static final class Parts {
    private final List<Expr.FStringPart> list = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Span span;

    void add(Span where, String piece) {
      if (!piece.isEmpty()) {
        span = text.isEmpty() ? where : span.to(where);
        text.append(piece);
      }
    }

    void add(Expr.FStringField field) {
      flush();
      list.add(field);
    }

    List<Expr.FStringPart> finish() {
      flush();
      return list;
    }

    private void flush() {
      if (!text.isEmpty()) {
        list.add(new Expr.FStringText(span, text.toString()));
        text.setLength(0);
      }
    }
  }

  /**
   * @param after the closing quotes: there CPython reports a bad escape
   */
  private void addParts(List<FstringPartContext> contexts, boolean raw, Parts parts, Span after) {
    for (FstringPartContext ctx : contexts) {
      if (ctx instanceof FstringTextContext text) {
        Span span = tree.span(text);
        String spelling = tree.spelling(text.start);
        boolean format = text.getParent() instanceof FstringFieldContext;
        String plain = format ? spelling : singleBraces(spelling, raw);
        parts.add(span, strings.text(after, plain, raw));
      } else {
        parts.add(field((FstringFieldContext) ctx, raw, after));
      }
    }
  }

  /** Doubled braces as single ones; those of {@code \N{…}} are left alone. */
  private static String singleBraces(String text, boolean raw) {
    if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && !raw && text.startsWith("N{", i + 1)) {
        int close = text.indexOf('}', i);
        int end = close < 0 ? text.length() : close + 1;
        result.append(text, i, end);
        i = end - 1;
      } else if (c == '\\' && i + 1 < text.length() && "{}".indexOf(text.charAt(i + 1)) < 0) {
        result.append(c).append(text.charAt(++i));
      } else {
        result.append(c);
        if (c == '{' || c == '}') {
          i++;
        }
      }
    }
    return result.toString();
  }

  private Expr.FStringField field(FstringFieldContext ctx, boolean raw, Span after) {
    Expr value = tree.expression(ctx.value());
    String debug = null;
    if (ctx.ASSIGN() != null) {
      int start = ctx.start.getStopIndex() + 1;
      int end = tree.tokenAfter(ctx.ASSIGN().getSymbol()).getStartIndex();
      debug = Strings.lineFeeds(withoutComments(ctx, start, end));
    }
    char conversion = 0;
    if (ctx.NAME() != null) {
      conversion = conversion(ctx);
    }
    List<Expr.FStringPart> format = null;
    if (ctx.COLON() != null) {
      Parts inside = new Parts();
      addParts(ctx.fstringPart(), raw, inside, after);
      format = List.copyOf(inside.finish());
    }
    return new Expr.FStringField(tree.span(ctx), value, debug, conversion, format);
  }

  /** The text of a field without its comments: blanks between tokens only, as they stand. */
  private String withoutComments(FstringFieldContext ctx, int start, int end) {
    String written = tree.text.substring(start, end);
    if (written.indexOf('#') < 0) {
      return written;
    }
    StringBuilder result = new StringBuilder();
    int at = start;
    for (Token token = ctx.start; token.getStartIndex() < end; token = tree.tokenAfter(token)) {
      result.append(COMMENT.matcher(gap(at, token.getStartIndex())).replaceAll(""));
      if (token.getStartIndex() >= start) {
        result.append(tree.spelling(token));
        at = token.getStopIndex() + 1;
      }
    }
    return result.append(COMMENT.matcher(gap(at, end)).replaceAll("")).toString();
  }

  private String gap(int start, int end) {
    return start < end ? tree.text.substring(start, end) : "";
  }

  private char conversion(FstringFieldContext ctx) {
    Token bang = ctx.BANG().getSymbol();
    Token name = ctx.NAME().getSymbol();
    String spelling = tree.spelling(name);
    if (name.getStartIndex() > bang.getStopIndex() + 1) {
      tree.problems.syntax(
          // CPython 3.13 spells it so.
          tree.span(bang, name),
          "f-string: conversion type must come right after the exclamanation mark");
    } else if (spelling.length() != 1 || "rsa".indexOf(spelling.charAt(0)) < 0) {
      tree.problems.syntax(
          tree.span(name),
          "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'"
              .formatted(spelling));
    }
    return spelling.charAt(0);
  }
}
