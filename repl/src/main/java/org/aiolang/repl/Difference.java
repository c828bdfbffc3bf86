package org.aiolang.repl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What differs between two texts, in the unified form. */
final class Difference {
  private static final int CONTEXT = 3;

  private Difference() {}

  /** One line of either text, behind a sign: of both, of the first, of the second. */
  private record Line(char sign, String text) {}

  /** The difference, with the name for both; empty where there is none. */
  static String unified(String name, String before, String after) {
    List<Line> lines = compare(split(before), split(after));
    StringBuilder out = new StringBuilder("--- " + name + "\n+++ " + name + "\n");
    int at = 0;
    int[] numbers = {1, 1};
    while (at < lines.size()) {
      int change = at;
      while (change < lines.size() && lines.get(change).sign == ' ') {
        change++;
      }
      if (change == lines.size()) {
        break;
      }
      int start = Math.max(at, change - CONTEXT);
      advance(lines.subList(at, start), numbers);
      int end = change;
      for (int i = change; i < lines.size() && i <= end + 2 * CONTEXT; i++) {
        end = lines.get(i).sign == ' ' ? end : i;
      }
      int stop = Math.min(lines.size(), end + 1 + CONTEXT);
      hunk(out, lines.subList(start, stop), numbers);
      at = stop;
    }
    return out.toString();
  }

  private static void hunk(StringBuilder out, List<Line> lines, int[] numbers) {
    int[] next = numbers.clone();
    advance(lines, next);
    out.append("@@ -" + numbers[0] + "," + (next[0] - numbers[0]));
    out.append(" +" + numbers[1] + "," + (next[1] - numbers[1]) + " @@\n");
    for (Line line : lines) {
      out.append(line.sign).append(line.text).append('\n');
    }
    numbers[0] = next[0];
    numbers[1] = next[1];
  }

  private static void advance(List<Line> lines, int[] numbers) {
    for (Line line : lines) {
      numbers[0] += line.sign == '+' ? 0 : 1;
      numbers[1] += line.sign == '-' ? 0 : 1;
    }
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  /** By the furthest reaching paths (Myers 1986), remembered for the way back. */
  private static List<Line> compare(List<String> a, List<String> b) {
    int most = a.size() + b.size();
    int[] reach = new int[2 * most + 5];
    List<int[]> history = new ArrayList<>();
    int steps = 0;
    boolean done = false;
    while (!done) {
      // Only what this step can have reached: the rest would be most of the memory.
      history.add(Arrays.copyOfRange(reach, most + 2 - steps - 1, most + 2 + steps + 2));
      for (int k = -steps; k <= steps && !done; k += 2) {
        int x = startOf(reach, most + 2, k, steps);
        while (x < a.size() && x - k < b.size() && a.get(x).equals(b.get(x - k))) {
          x++;
        }
        reach[most + 2 + k] = x;
        done = x >= a.size() && x - k >= b.size();
      }
      steps++;
    }
    List<Line> lines = new ArrayList<>();
    int x = a.size();
    int y = b.size();
    for (int step = steps - 1; step >= 0; step--) {
      int k = x - y;
      int[] known = history.get(step);
      boolean down = isDown(known, step + 1, k, step);
      int before = down ? k + 1 : k - 1;
      int fromX = step == 0 ? 0 : known[step + 1 + before];
      int fromY = step == 0 ? 0 : fromX - before;
      while (x > fromX && y > fromY && (step == 0 || x > (down ? fromX : fromX + 1))) {
        lines.addFirst(new Line(' ', a.get(--x)));
        y--;
      }
      if (step > 0) {
        lines.addFirst(down ? new Line('+', b.get(--y)) : new Line('-', a.get(--x)));
      }
    }
    return lines;
  }

  private static boolean isDown(int[] reach, int zero, int k, int steps) {
    return k == -steps || (k != steps && reach[zero + k - 1] < reach[zero + k + 1]);
  }

  private static int startOf(int[] reach, int zero, int k, int steps) {
    return isDown(reach, zero, k, steps) ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
  }
}
