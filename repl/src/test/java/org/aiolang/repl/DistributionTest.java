package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that are installed with the command say what the command says of itself. */
class DistributionTest {
  private static final Path PAGES = Path.of("src/main/distribution");

  private static String aio(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertEquals(
        0, Main.run(arguments, new Streams(InputStream.nullInputStream(), stream, stream)));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Written anew with {@code -Drecord=true}. */
  @ParameterizedTest
  @CsvSource({"bash, aio.bash", "zsh, _aio", "fish, aio.fish"})
  void completions(String shell, String file) throws IOException {
    String text = aio("completions", shell);
    if (Boolean.getBoolean("record")) {
      Files.writeString(PAGES.resolve(file), text);
    }
    assertEquals(text, Files.readString(PAGES.resolve(file)));
  }

  @Test
  void theManualHasEveryOptionAndNoOther() throws IOException {
    Set<String> inHelp = names(aio("--help").split("options:\n")[1].split("\n\n")[0]);
    String manual = Files.readString(PAGES.resolve("aio.1"));
    String options = manual.split("\n\\.SH OPTIONS\n")[1].split("\n\\.SH ")[0];
    List<String> heads = new ArrayList<>();
    Matcher head = Pattern.compile("\n\\.TP\n(.*)").matcher("\n" + options);
    while (head.find()) {
      heads.add(head.group(1).replace("\\-", "-"));
    }
    assertEquals(inHelp, names(String.join("\n", heads)));
    assertTrue(inHelp.contains("--no-cache"), inHelp::toString);
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher name = Pattern.compile("(?<![\\w-])--?[a-zA-Z][a-z-]*").matcher(text);
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }

  @Test
  void theManualHasEveryFormOfTheCommand() throws IOException {
    String manual = Files.readString(PAGES.resolve("aio.1")).replace("\\-", "-");
    String synopsis =
        manual
            .split("\n\\.SH SYNOPSIS\n")[1]
            .split("\n\\.SH ")[0]
            .replaceAll("(?m)^\\.[A-Z]+ ", "")
            .replaceAll("\\s+", " ");
    for (String line : aio("--help").split("usage: ")[1].split("\n\n")[0].split("\n")) {
      String form = line.replaceAll("\\(.*", "").strip().split(" ")[1].replaceAll("[\\[\\]]", "");
      assertTrue(synopsis.contains(form), form + " is not in: " + synopsis);
    }
  }

  /** Every jar that is shipped is named there, with its licence. */
  @Test
  void theNoticeNamesWhatIsShipped() throws IOException {
    String notice = Files.readString(PAGES.resolve("NOTICE"));
    Matcher dependency =
        Pattern.compile("<artifactId>(?!aio-|archunit)([a-z-]+)</artifactId>\\s*</dependency>")
            .matcher(Files.readString(Path.of("pom.xml")));
    int count = 0;
    while (dependency.find()) {
      count++;
      assertTrue(notice.contains(dependency.group(1).split("-")[0]), dependency.group(1));
    }
    assertEquals(4, count);
    assertTrue(notice.contains("antlr4-runtime"));
  }
}
