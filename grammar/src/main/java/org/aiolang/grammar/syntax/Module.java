package org.aiolang.grammar.syntax;

import java.util.List;
import org.aiolang.grammar.source.Source;

/** One script's tree and the text it came from. */
public record Module(Source source, List<Stmt> body) {
  public Module {
    body = List.copyOf(body);
  }
}
