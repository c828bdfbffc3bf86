package org.aiolang.stdlib.cpython;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sums of the counts as README.md of interpreter/ shows them. */
final class CountsTable {
  private static final Path README = Path.of("../interpreter/README.md");
  private static final String BEGIN = "<!-- counts: written by CPythonTest, not by hand -->\n";
  private static final String END = "<!-- end of counts -->";
  private static final int REASONS = 4;
  private static final int GOOD_PERCENT = 90;

  private CountsTable() {}

  /** What the recorded counts make of it. */
  static String expected() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "| area | files counted | passed | failed | passed of those in scope | out of scope |"
                + " why, mainly |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n");
    Map<String, Counts> all = new TreeMap<>(); // a file may stand in two areas
    Set<String> listed = new TreeSet<>();
    List<String> weak = new ArrayList<>();
    for (Area area : Area.all()) {
      Collection<Counts> recorded = area.recorded().values();
      Counts sum = Counts.sum("[" + area.name() + "](../" + link(area) + ")", recorded);
      row(text, sum, recorded.size() + " of " + area.files().size());
      listed.addAll(area.files());
      recorded.forEach(each -> all.put(each.file(), each));
      recorded.stream()
          .filter(each -> each.percent() < GOOD_PERCENT)
          .forEach(each -> weak.add("`" + each.file() + "` " + each.percent() + " %"));
    }
    row(text, Counts.sum("all", all.values()), all.size() + " of " + listed.size());
    if (!weak.isEmpty()) {
      text.append("\nLess than ").append(GOOD_PERCENT).append(" % passes of ");
      text.append(String.join(", ", weak)).append(".\n");
    }
    return text.toString();
  }

  private static String link(Area area) {
    return "stdlib/src/test/resources/cpython/scope/" + area.name() + ".txt";
  }

  private static void row(StringBuilder text, Counts sum, String files) {
    List<Object> fields =
        List.of(
            sum.file(),
            files,
            sum.passed(),
            sum.failed(),
            sum.percent() + " %",
            sum.out(),
            sum.reasonsText(REASONS).replace("|", "\\|"));
    text.append("| ")
        .append(String.join(" | ", fields.stream().map(String::valueOf).toList()))
        .append(" |\n");
  }

  /** What stands in the README. */
  static String shown() throws IOException {
    String readme = Files.readString(README);
    return readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));
  }

  /** Brings the README up to date. */
  static void write() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        README, readme.substring(0, begin) + expected() + readme.substring(readme.indexOf(END)));
  }
}
