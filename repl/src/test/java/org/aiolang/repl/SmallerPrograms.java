package org.aiolang.repl;

import java.util.ArrayList;
import java.util.List;

/** How a program is made smaller: by blocks, lines and what stands in brackets. */
final class SmallerPrograms {
  private SmallerPrograms() {}

  /** Programs with less in them, those with much less first. */
  static List<String> of(String program) {
    List<String> candidates = new ArrayList<>();
    List<String> lines = program.lines().toList();
    for (int size = lines.size() / 2; size > 1; size /= 2) {
      for (int from = 0; from < lines.size(); from += size) {
        candidates.add(without(lines, from, Math.min(lines.size(), from + size)));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      int end = blockEnd(lines, i);
      candidates.add(without(lines, i, end));
      if (end > i + 1) {
        List<String> unwrapped = new ArrayList<>(lines.subList(0, i));
        lines.subList(i + 1, end).forEach(each -> unwrapped.add(each.substring(4)));
        unwrapped.addAll(lines.subList(end, lines.size()));
        candidates.add(String.join("\n", unwrapped) + "\n");
        candidates.add(without(lines, i + 1, end, lines.get(i).replaceAll("\\S.*", "    pass")));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      for (String line : simpler(lines.get(i))) {
        candidates.add(without(lines, i, i + 1, line));
      }
    }
    return candidates;
  }

  private static int blockEnd(List<String> lines, int start) {
    int end = start + 1;
    while (end < lines.size() && indent(lines.get(end)) > indent(lines.get(start))) {
      end++;
    }
    return end;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String without(List<String> lines, int from, int to, String... instead) {
    List<String> left = new ArrayList<>(lines.subList(0, from));
    left.addAll(List.of(instead));
    left.addAll(lines.subList(to, lines.size()));
    return left.isEmpty() ? "" : String.join("\n", left) + "\n";
  }

  /** The line with one bracket's text replaced by nothing much, or by what another within holds. */
  private static List<String> simpler(String line) {
    List<String> simpler = new ArrayList<>();
    List<int[]> brackets = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        open.add(i);
      } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
        brackets.add(new int[] {open.removeLast(), i + 1});
      }
    }
    for (int[] outer : brackets) {
      String before = line.substring(0, outer[0]);
      String after = line.substring(outer[1]);
      if (outer[1] - outer[0] > 3) {
        simpler.add(before + "(0)" + after);
        simpler.add(before + "()" + after);
      }
      for (int[] inner : brackets) {
        if (inner[0] > outer[0] && inner[1] < outer[1]) {
          simpler.add(before + line.substring(inner[0], inner[1]) + after);
        }
      }
    }
    return simpler;
  }
}
