package org.aiolang.grammar.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.parse.Python;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.RandomTrees;
import org.aiolang.grammar.syntax.Stmt;
import org.junit.jupiter.api.Test;

/** Trees survive the way through bytes, places included; other bytes are refused. */
class TreeBytesTest {
  private static final Source EMPTY = new Source("made", "");

  /** Every how many-th file of CPython's library is read; 1 with {@code -Daio.library=all}. */
  private static final int STRIDE = "all".equals(System.getProperty("aio.library")) ? 1 : 14;

  private static Module again(Module module) {
    byte[] bytes = TreeWriter.write(module);
    try {
      return TreeReader.read(bytes, 0, bytes.length, module.source());
    } catch (MalformedTreeException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static Module parse(String name, String text) {
    ParseResult result = Parser.parse(new Source(name, text));
    assertEquals(List.of(), result.diagnostics(), name);
    return result.module();
  }

  private static String constructs() throws IOException {
    try (var resource =
        Parser.class.getResourceAsStream("/org/aiolang/grammar/parse/constructs.py")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Property(tries = 300)
  void randomTrees(@ForAll Random random) {
    List<Stmt> body = new RandomTrees(random).body(3);
    assertEquals(body, again(new Module(EMPTY, body)).body());
  }

  /** Whoever adds a kind of node adds it to {@link RandomTrees}, and so to the test above. */
  @Test
  void everyKindOfNodeIsAmongThem() throws Exception {
    Set<String> seen = new TreeSet<>();
    for (int seed = 0; seed < 150; seed++) {
      collect(new RandomTrees(new Random(seed)).body(3), seen);
    }
    assertEquals(kindsOfNodes(), seen);
  }

  private static void collect(Object part, Set<String> seen) throws ReflectiveOperationException {
    if (part instanceof List<?> list) {
      for (Object each : list) {
        collect(each, seen);
      }
    } else if (part instanceof Record) {
      if (part instanceof Node) {
        seen.add(part.getClass().getName());
      }
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        collect(component.getAccessor().invoke(part), seen);
      }
    }
  }

  private static Set<String> kindsOfNodes() throws Exception {
    Path classes = Path.of(Node.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String inside = Node.class.getPackageName().replace('.', '/');
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(classes.resolve(inside))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.equals("package-info.class")) {
          Class<?> type =
              Class.forName(
                  Node.class.getPackageName() + "." + name.substring(0, name.length() - 6));
          if (type.isRecord() && Node.class.isAssignableFrom(type)) {
            names.add(type.getName());
          }
        }
      }
    }
    return names;
  }

  @Test
  void oneOfEverything() throws IOException {
    Module module = parse("constructs.py", constructs());
    assertEquals(module, again(module));
  }

  @Test
  void allScriptsHere() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("samples")) && root.getParent() != null) {
      root = root.getParent();
    }
    List<Path> scripts;
    try (Stream<Path> files = Files.walk(root)) {
      scripts =
          files
              .filter(file -> file.toString().endsWith(".aio") && Files.isRegularFile(file))
              .filter(file -> !file.toString().contains("/target/"))
              .toList();
    }
    int read = 0;
    for (Path script : scripts) {
      // Those of the tests are several in a file, and some are wrong on purpose.
      for (String chunk : Files.readString(script).split("(?m)^---$")) {
        Module module = Parser.parse(new Source(script.toString(), chunk)).module();
        if (module != null) {
          read++;
          assertEquals(module, again(module));
        }
      }
    }
    assertTrue(read > 100, read + " scripts read");
  }

  @Test
  void theLibraryOfPython() throws IOException {
    List<Path> files = Python.libraryFiles();
    for (int i = 0; i < files.size(); i += STRIDE) {
      String text;
      try {
        text = Files.readString(files.get(i));
      } catch (MalformedInputException notUtf8) {
        continue;
      }
      Module module = Parser.parse(new Source(files.get(i).toString(), text)).module();
      if (module != null) {
        assertEquals(module, again(module));
      }
    }
  }

  @Test
  void numbersOfAllSizes() {
    for (String digits :
        List.of(
            "0", "63", "64", "9223372036854775807", "9223372036854775808", "1" + "0".repeat(300))) {
      for (BigInteger value : List.of(new BigInteger(digits), new BigInteger(digits).negate())) {
        Expr literal = new Expr.IntLiteral(new Span(0, 0), value);
        Module module = new Module(EMPTY, List.of(new Stmt.ExprStmt(new Span(0, 0), literal)));
        assertEquals(module, again(module));
      }
    }
    for (double value : new double[] {0.0, -0.0, 1e308, 5e-324, Double.POSITIVE_INFINITY}) {
      Expr literal = new Expr.FloatLiteral(new Span(0, 0), value);
      Module module = new Module(EMPTY, List.of(new Stmt.ExprStmt(new Span(0, 0), literal)));
      assertEquals(module, again(module));
    }
  }

  /** What the parser lets through in depth comes through here as well, and deeper does not. */
  @Test
  void depth() {
    Module deep = parse("deep", "x = " + "1 + ".repeat(1900) + "1\n");
    assertEquals(
        Arrays.hashCode(TreeWriter.write(deep)), Arrays.hashCode(TreeWriter.write(again(deep))));
    Expr value = new Expr.NoneLiteral(new Span(0, 0));
    for (int i = 0; i < Tag.MOST_DEPTH; i++) {
      value = new Expr.Await(new Span(0, 0), value);
    }
    Stmt statement = new Stmt.ExprStmt(new Span(0, 0), value);
    assertNull(TreeWriter.write(new Module(EMPTY, List.of(statement))));
    byte[] awaits = new byte[100_000];
    for (int i = 0; i < awaits.length - 2; i += 3) {
      awaits[i] = Tag.AWAIT;
    }
    byte[] bytes = new byte[awaits.length + 5];
    byte[] head = {Tag.FORMAT, 1, Tag.EXPRESSION, 0, 0};
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(awaits, 0, bytes, head.length, awaits.length);
    MalformedTreeException refused =
        assertThrows(
            MalformedTreeException.class, () -> TreeReader.read(bytes, 0, bytes.length, EMPTY));
    assertTrue(refused.getMessage().startsWith("nested too deeply"), refused.getMessage());
  }

  /** The checksum is the cache's; what gets past it must still be a tree or be refused. */
  @Property(tries = 20_000)
  void damagedBytesAreRefusedOrATree(@ForAll Random random) throws IOException {
    byte[] bytes = whole().clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      bytes = damage(bytes, random);
    }
    try {
      Module module = TreeReader.read(bytes, 0, bytes.length, source());
      int length = module.source().text().length();
      for (Stmt statement : module.body()) {
        assertTrue(statement.span().start() >= 0 && statement.span().end() <= length);
      }
    } catch (MalformedTreeException refused) {
      assertNotNull(refused.getMessage());
    }
  }

  private static byte[] damage(byte[] bytes, Random random) {
    int place = random.nextInt(bytes.length);
    switch (random.nextInt(5)) {
      case 0 -> bytes[place] = (byte) random.nextInt(256);
      case 1 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
      case 2 -> {
        return Arrays.copyOf(bytes, Math.max(1, place));
      }
      case 3 -> Arrays.fill(bytes, place, Math.min(bytes.length, place + 9), (byte) -1);
      default -> {
        int from = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(40), bytes.length - Math.max(from, place));
        System.arraycopy(bytes, from, bytes, place, length);
      }
    }
    return bytes;
  }

  private Source source;
  private byte[] whole;

  private Source source() throws IOException {
    whole();
    return source;
  }

  private byte[] whole() throws IOException {
    if (whole == null) {
      // Little, so that the damage is done everywhere; and every kind of node in it.
      Module module = parse("constructs.py", constructs());
      source = module.source();
      whole = TreeWriter.write(module);
    }
    return whole;
  }

  @Test
  void everyShorterPieceIsRefused() throws IOException {
    byte[] bytes = whole();
    for (int length = 0; length < bytes.length; length += 7) {
      int end = length;
      assertThrows(MalformedTreeException.class, () -> TreeReader.read(bytes, 0, end, source()));
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThrows(
        MalformedTreeException.class, () -> TreeReader.read(longer, 0, longer.length, source()));
    assertThrows(
        MalformedTreeException.class, () -> TreeReader.read(bytes, 0, bytes.length, EMPTY));
  }
}
