package org.aiolang.repl.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds the bracket that belongs to the one at the cursor. */
final class Brackets {
  private Brackets() {}

  /**
   * The offsets of the bracket before or at the cursor and of its partner: two times -1 where the
   * cursor is at none, and -1 as the second where a closing bracket has no partner.
   */
  static int[] at(String text, List<CodeScanner.Piece> pieces, int cursor) {
    Deque<CodeScanner.Piece> open = new ArrayDeque<>();
    int[] found = {-1, -1};
    for (CodeScanner.Piece piece : pieces) {
      if (piece.kind() != CodeScanner.Kind.BRACKET) {
        continue;
      }
      char c = text.charAt(piece.start());
      if ("([{".indexOf(c) >= 0) {
        open.push(piece);
        continue;
      }
      boolean fits =
          !open.isEmpty() && "([{".indexOf(text.charAt(open.peek().start())) == ")]}".indexOf(c);
      int partner = fits ? open.pop().start() : -1;
      if (piece.end() == cursor || (found[0] < 0 && isAt(partner, cursor))) {
        found = new int[] {piece.start(), partner};
      }
    }
    return found;
  }

  private static boolean isAt(int bracket, int cursor) {
    return bracket >= 0 && (bracket == cursor || bracket + 1 == cursor);
  }
}
