package org.aiolang.grammar.format;

import java.util.ArrayList;
import java.util.List;

/** What stands in a bracket, split at its commas, or a comprehension at its clauses. */
final class Items {
  /** The items without their commas; comments go with the item they stand beside. */
  final List<List<Word>> list = new ArrayList<>();

  /** Whether there is a comma between or behind items. */
  boolean commas;

  final boolean comprehension;

  /** Whether items have commas between them. */
  final boolean separated;

  /** Whether a comma may be put behind a single item of a call or a display. */
  final boolean mayEndWithComma;

  /** The index of the last item that is more than comments. */
  int lastCode = -1;

  Items(List<Word> content) {
    comprehension = hasClause(content);
    separated = !comprehension;
    List<Word> item = new ArrayList<>();
    int depth = 0;
    int lambdas = 0;
    boolean afterComma = false;
    for (int i = 0; i < content.size(); i++) {
      Word word = content.get(i);
      if (afterComma && !(word.isComment() && !word.firstOfLine)) {
        list.add(item);
        item = new ArrayList<>();
        afterComma = false;
      }
      if (depth == 0 && word.is("lambda")) {
        lambdas++;
      } else if (depth == 0 && word.is(":") && lambdas > 0) {
        lambdas--;
      }
      if (depth == 0 && comprehension && beginsClause(content, i) && !item.isEmpty()) {
        list.add(item);
        item = new ArrayList<>();
      }
      if (depth == 0 && lambdas == 0 && !comprehension && word.is(",")) {
        commas = true;
        afterComma = true;
      } else {
        item.add(word);
      }
      depth += word.opens() ? 1 : word.closes() ? -1 : 0;
    }
    if (!item.isEmpty()) {
      list.add(item);
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).stream().anyMatch(word -> !word.isComment())) {
        lastCode = i;
      }
    }
    mayEndWithComma = !comprehension && lastCode >= 0;
  }

  private static boolean hasClause(List<Word> content) {
    int depth = 0;
    for (int i = 0; i < content.size(); i++) {
      depth += content.get(i).opens() ? 1 : content.get(i).closes() ? -1 : 0;
      if (depth == 0 && content.get(i).is("for")) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsClause(List<Word> content, int i) {
    Word word = content.get(i);
    boolean async = i > 0 && content.get(i - 1).is("async");
    return (word.is("for") && !async) || word.is("async");
  }
}
