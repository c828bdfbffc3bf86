package org.aiolang.grammar.parse;

import org.aiolang.grammar.source.Source;

/**
 * One word of a text, for whoever looks at the text rather than at its meaning: a formatter, a
 * search for comments.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset just past its last one; that of {@code start} for {@link Kind#INDENT}, {@link
 *     Kind#DEDENT} and {@link Kind#END}
 */
public record Lexeme(Kind kind, int start, int end) {
  /** What a lexeme is. */
  public enum Kind {
    NAME,
    /** A reserved word, or {@code match} or {@code case} where it begins a statement. */
    KEYWORD,
    NUMBER,
    /** A string or bytes literal; an f-string with all its fields is one. */
    STRING,
    /** An operator or a delimiter. */
    OPERATOR,
    /** From the hash to the end of the line, without it. */
    COMMENT,
    /** The end of a logical line. */
    NEWLINE,
    INDENT,
    DEDENT,
    END
  }

  /** Its characters. */
  public String text(Source source) {
    return source.text().substring(start, end);
  }

  /** Whether it is spelled so. */
  public boolean is(Source source, String word) {
    return end - start == word.length() && source.text().startsWith(word, start);
  }
}
