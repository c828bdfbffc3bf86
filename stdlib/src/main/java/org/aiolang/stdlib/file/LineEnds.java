package org.aiolang.stdlib.file;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** Which ends of lines a text file was seen to have: its attribute {@code newlines}. */
final class LineEnds {
  private boolean returns;
  private boolean feeds;
  private boolean pairs;

  /** Whether the text so far ended in a carriage return, which a line feed may follow. */
  private boolean open;

  /** Looks at more of the file's text. */
  void see(String text, boolean end) {
    if (returns && feeds && pairs) {
      return;
    }
    int from = 0;
    if (open && (end || !text.isEmpty())) {
      open = false;
      if (text.startsWith("\n")) {
        pairs = true;
        from = 1;
      } else {
        returns = true;
      }
    }
    if (text.indexOf('\r', from) < 0) {
      feeds |= text.indexOf('\n', from) >= 0;
      return;
    }
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        feeds = true;
      } else if (c == '\r') {
        if (at + 1 == text.length() && !end) {
          open = true;
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
          pairs = true;
          at++;
        } else {
          returns = true;
        }
      }
    }
  }

  /** What is read next comes from elsewhere in the file. */
  void forget() {
    returns = feeds = pairs = open = false;
  }

  /** None, the one that was seen, or a tuple of them. */
  Object value() {
    List<Object> seen = new ArrayList<>();
    if (returns) {
      seen.add("\r");
    }
    if (feeds) {
      seen.add("\n");
    }
    if (pairs) {
      seen.add("\r\n");
    }
    return switch (seen.size()) {
      case 0 -> None.NONE;
      case 1 -> seen.getFirst();
      default -> new TupleValue(seen.toArray());
    };
  }
}
