package org.aiolang.grammar.parse;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.misc.Interval;

/** All tokens of a text as the parser reads them; the last one is EOF, which never ends. */
final class TokenList implements TokenStream {
  private final String name;
  private final List<Token> tokens;
  private int position;

  TokenList(String name, List<Token> tokens) {
    this.name = name;
    this.tokens = tokens;
  }

  /** Tells every token where it stands. */
  static void number(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      ((WritableToken) tokens.get(i)).setTokenIndex(i);
    }
  }

  @Override
  public Token LT(int offset) {
    int index = offset > 0 ? position + offset - 1 : position + offset;
    return index < 0 ? null : tokens.get(Math.min(index, tokens.size() - 1));
  }

  @Override
  public int LA(int offset) {
    Token token = LT(offset);
    return token == null ? Token.INVALID_TYPE : token.getType();
  }

  @Override
  public void consume() {
    if (position < tokens.size() - 1) {
      position++;
    }
  }

  @Override
  public Token get(int index) {
    return tokens.get(index);
  }

  @Override
  public TokenSource getTokenSource() {
    return null;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = Math.min(index, tokens.size() - 1);
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public String getSourceName() {
    return name;
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
