package org.aiolang.stdlib.cpython;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A part of CPython's tests that has one owner: the files that are run, as {@code scope/NAME.txt}
 * lists them, and what came of each the last time, in {@code scope/NAME.tsv}.
 */
record Area(String name, List<String> files) {
  static final Path FOLDER = Path.of("src/test/resources/cpython");
  private static final Path SCOPE = FOLDER.resolve("scope");
  private static final String HEAD = "file\tpassed\tfailed\tout of scope\twhy out of scope\n";

  /** All areas, by name. */
  static List<Area> all() throws IOException {
    List<Path> paths;
    try (Stream<Path> entries = Files.list(SCOPE)) {
      paths = entries.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
    List<Area> areas = new ArrayList<>();
    for (Path path : paths) {
      List<String> files =
          Files.readAllLines(path).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("-") && !line.startsWith("#"))
              .toList();
      areas.add(new Area(path.getFileName().toString().replace(".txt", ""), files));
    }
    return areas;
  }

  /** The areas cut down to what is asked for: {@code all}, an area's name or a file's. */
  static List<Area> chosen(String what) throws IOException {
    List<Area> chosen = new ArrayList<>();
    for (Area area : all()) {
      if (what.equals("all") || what.equals(area.name)) {
        chosen.add(area);
      } else if (area.files.contains(what)) {
        chosen.add(new Area(area.name, List.of(what)));
      }
    }
    return chosen;
  }

  /** What was counted of each file when it was last recorded. */
  Map<String, Counts> recorded() throws IOException {
    Map<String, Counts> counts = new TreeMap<>();
    if (Files.exists(countsFile())) {
      Files.readString(countsFile())
          .lines()
          .skip(1)
          .map(Counts::parse)
          .forEach(each -> counts.put(each.file(), each));
    }
    return counts;
  }

  /** Writes the counts of a file; those of files that are no longer run go. */
  void record(Counts counts) throws IOException {
    Map<String, Counts> all = recorded();
    all.put(counts.file(), counts);
    List<Area> whole = chosen(name);
    StringBuilder text = new StringBuilder(HEAD);
    for (Counts each : all.values()) {
      if (whole.getFirst().files.contains(each.file())) {
        text.append(each.line()).append('\n');
      }
    }
    Files.writeString(countsFile(), text);
  }

  private Path countsFile() {
    return SCOPE.resolve(name + ".tsv");
  }
}
