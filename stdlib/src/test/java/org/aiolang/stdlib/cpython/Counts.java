package org.aiolang.stdlib.cpython;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the tests of a file ended.
 *
 * @param reasons how many are out of scope for which reason, the most frequent first
 */
record Counts(String file, int passed, int failed, int out, Map<String, Integer> reasons) {
  Counts {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    new TreeMap<>(reasons)
        .entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    reasons = sorted;
  }

  /** Of those in scope, how many of a hundred pass; 100 where there are none. */
  int percent() {
    return passed + failed == 0 ? 100 : 100 * passed / (passed + failed);
  }

  /** The sum of several files. */
  static Counts sum(String name, Iterable<Counts> parts) {
    int passed = 0;
    int failed = 0;
    int out = 0;
    Map<String, Integer> reasons = new TreeMap<>();
    for (Counts each : parts) {
      passed += each.passed;
      failed += each.failed;
      out += each.out;
      each.reasons.forEach((reason, count) -> reasons.merge(reason, count, Integer::sum));
    }
    return new Counts(name, passed, failed, out, reasons);
  }

  /** Its line in a file of counts. */
  String line() {
    return String.join(
        "\t",
        List.of(
            file,
            String.valueOf(passed),
            String.valueOf(failed),
            String.valueOf(out),
            reasonsText(reasons.size())));
  }

  /** The most frequent reasons, each with its count. */
  String reasonsText(int limit) {
    return reasons.entrySet().stream()
        .limit(limit)
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining("; "));
  }

  static Counts parse(String line) {
    String[] fields = line.split("\t", -1);
    Map<String, Integer> reasons = new TreeMap<>();
    for (String each : fields[4].isEmpty() ? new String[0] : fields[4].split("; ")) {
      int space = each.indexOf(' ');
      reasons.put(each.substring(space + 1), Integer.parseInt(each.substring(0, space)));
    }
    return new Counts(
        fields[0],
        Integer.parseInt(fields[1]),
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]),
        reasons);
  }
}
