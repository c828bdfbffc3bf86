package org.aiolang.grammar.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Decides where the names {@code match}, {@code case} and {@code type} are keywords, so that the
 * parser need not look far ahead: {@code match} at the start of a line that no expression could
 * continue so, {@code case} at the start of a line directly inside such a block, {@code type} where
 * a statement may begin and a name follows.
 */
final class SoftKeywords {
  private SoftKeywords() {}

  static void mark(List<Token> tokens) {
    Deque<Boolean> blocks = new ArrayDeque<>();
    boolean lineIsMatch = false;
    boolean lineStart = true;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.getType()) {
        case AioLexer.INDENT -> {
          blocks.push(lineIsMatch);
          lineIsMatch = false;
          lineStart = true;
        }
        case AioLexer.DEDENT -> {
          blocks.poll();
          lineIsMatch = false;
          lineStart = true;
        }
        case AioLexer.NEWLINE -> lineStart = true;
        case AioLexer.NAME -> {
          if (spells(token, "type") && beginsAlias(tokens, i)) {
            ((CommonToken) token).setType(AioLexer.TYPE);
          }
          if (lineStart) {
            lineIsMatch = false;
            if (spells(token, "match") && beginsMatch(tokens, i)) {
              ((CommonToken) token).setType(AioLexer.MATCH);
              lineIsMatch = true;
            } else if (!blocks.isEmpty() && blocks.peek() && spells(token, "case")) {
              ((CommonToken) token).setType(AioLexer.CASE);
            }
          }
          lineStart = false;
        }
        default -> {
          if (lineStart) {
            lineIsMatch = false;
            lineStart = false;
          }
        }
      }
    }
  }

  private static boolean spells(Token token, String word) {
    return token.getStopIndex() - token.getStartIndex() + 1 == word.length()
        && token.getText().equals(word);
  }

  private static boolean beginsAlias(List<Token> tokens, int index) {
    if (tokens.get(index + 1).getType() != AioLexer.NAME) {
      return false;
    }
    return switch (index == 0 ? AioLexer.NEWLINE : tokens.get(index - 1).getType()) {
      case AioLexer.NEWLINE, AioLexer.INDENT, AioLexer.DEDENT, AioLexer.SEMICOLON, AioLexer.COLON ->
          true;
      default -> false;
    };
  }

  private static boolean beginsMatch(List<Token> tokens, int index) {
    switch (tokens.get(index + 1).getType()) {
      case AioLexer.NAME,
          AioLexer.NUMBER,
          AioLexer.STRING,
          AioLexer.FSTRING_START,
          AioLexer.NONE,
          AioLexer.TRUE,
          AioLexer.FALSE,
          AioLexer.ELLIPSIS,
          AioLexer.AWAIT,
          AioLexer.LAMBDA,
          AioLexer.TILDE,
          AioLexer.OPEN_BRACE -> {
        return true;
      }
      case AioLexer.NOT -> {
        return tokens.get(index + 2).getType() != AioLexer.IN;
      }
      case AioLexer.OPEN_PAREN,
          AioLexer.OPEN_BRACKET,
          AioLexer.STAR,
          AioLexer.MINUS,
          AioLexer.PLUS -> {
        int end = index + 1;
        while (tokens.get(end).getType() != AioLexer.NEWLINE
            && tokens.get(end).getType() != Token.EOF) {
          end++;
        }
        return tokens.get(end - 1).getType() == AioLexer.COLON
            && tokens.get(end).getType() == AioLexer.NEWLINE
            && tokens.get(end + 1).getType() == AioLexer.INDENT;
      }
      default -> {
        return false;
      }
    }
  }
}
