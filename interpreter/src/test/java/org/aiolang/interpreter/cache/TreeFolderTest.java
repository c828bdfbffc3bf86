package org.aiolang.interpreter.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Module;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept comes back, for the same source and grammar only, whatever is done to the files. */
class TreeFolderTest {
  private static final String TEXT =
      """
      def greet(name, *rest, mark="!"):
          return f"Hello, {name!r:>{len(name)}}{mark}" if name else [0x1F, 2.5, 3j, b"\\xff"]


      class Animal:
          async def speak(self): await self.voice[1:2] @ None
      """;

  @TempDir Path temporary;

  private File folder;
  private TreeFolder trees;

  @BeforeEach
  void open() {
    folder = temporary.resolve("new").resolve("aio").toFile();
    trees = new TreeFolder(folder, "one", 100, 1 << 20);
  }

  private static Module parse(String text) {
    ParseResult result = Parser.parse(new Source("first name", text));
    assertEquals(List.of(), result.diagnostics());
    return result.module();
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder.toPath())) {
      return files.toList();
    }
  }

  private Path onlyEntry() throws IOException {
    List<Path> all = entries();
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  @Test
  void comesBackUnderAnyName() throws IOException {
    Module module = parse(TEXT);
    assertNull(trees.find(module.source()));
    trees.keep(module);
    Source same = new Source("another name", TEXT);
    Module found = trees.find(same);
    assertEquals(module.body(), found.body());
    assertTrue(found.source() == same, "its places are shown in the source that was asked for");
    assertTrue(onlyEntry().toString().endsWith(".tree"));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.toPath())));
  }

  @Test
  void anotherTextIsAnother() {
    trees.keep(parse(TEXT));
    assertNull(trees.find(new Source("first name", TEXT + " ")));
    assertNull(trees.find(new Source("first name", TEXT.replace('!', '?'))));
    assertNull(trees.find(new Source("first name", "")));
  }

  /** Half a surrogate pair is no UTF-8: it must not pass for the question mark it would become. */
  @Test
  void textThatIsNoUnicode() throws IOException {
    Module asked = parse("x = '?'\n");
    Source broken = new Source("broken", "x = '\ud800'\n");
    trees.keep(asked);
    assertNull(trees.find(broken));
    Module half = Parser.parse(broken).module();
    trees.keep(half);
    assertNull(trees.find(broken));
    assertEquals(1, entries().size());
    Module emoji = parse("x = '😀é'\n");
    trees.keep(emoji);
    assertEquals(emoji, trees.find(emoji.source()));
  }

  @Test
  void anotherGrammarsTreesAreNotTaken() throws IOException {
    Module module = parse(TEXT);
    trees.keep(module);
    TreeFolder newer = new TreeFolder(folder, "two", 100, 1 << 20);
    assertNull(newer.find(module.source()));
    // Not even under the name that its own would have.
    Path first = onlyEntry();
    newer.keep(module);
    List<Path> both = new ArrayList<>(entries());
    both.remove(first);
    Files.copy(first, both.getFirst(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertNull(newer.find(module.source()));
    newer.keep(module);
    assertNotNull(newer.find(module.source()));
    assertNotNull(trees.find(module.source()));
  }

  @Test
  void anotherSourcesEntryUnderThisName() throws IOException {
    Module module = parse(TEXT);
    trees.keep(module);
    Path entry = onlyEntry();
    byte[] good = Files.readAllBytes(entry);
    Files.delete(entry);
    Module other = parse("other = 1\n");
    trees.keep(other);
    Files.write(onlyEntry(), good);
    assertNull(trees.find(other.source()));
  }

  @Test
  void damagedEntriesAreNotTakenAndWrittenAnew() throws IOException {
    Module module = parse(TEXT);
    trees.keep(module);
    Path entry = onlyEntry();
    byte[] good = Files.readAllBytes(entry);
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = good.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
      }
      if (random.nextInt(10) == 0) {
        bad = Arrays.copyOf(bad, random.nextInt(2 * bad.length));
      }
      // Two changes at one place may give what was there.
      Module found = Entry.read(bad, "one", module.source());
      assertTrue(found == null || Arrays.equals(bad, good));
    }
    for (byte[] bad : List.of(new byte[0], new byte[7], new byte[20], Arrays.copyOf(good, 40))) {
      Files.write(entry, bad);
      assertNull(trees.find(module.source()));
    }
    trees.keep(module);
    assertNotNull(trees.find(module.source()));
  }

  /** A tree of nonsense with the right checksum, as only another program would write it. */
  @Test
  void forgedEntriesAreNotTaken() throws IOException {
    Module module = parse(TEXT);
    byte[] good = Entry.of(module, "one");
    int treeStart =
        good.length - Entry.of(parse(TEXT), "one").length + 8 + 4 + 3 + 4 + TEXT.length();
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] forged = good.clone();
      forged[treeStart + random.nextInt(forged.length - treeStart)] = (byte) random.nextInt(256);
      java.util.zip.CRC32 sum = new java.util.zip.CRC32();
      sum.update(forged, 8, forged.length - 8);
      java.nio.ByteBuffer.wrap(forged).putInt(4, (int) sum.getValue());
      refused += Entry.read(forged, "one", module.source()) == null ? 1 : 0;
    }
    assertTrue(refused > 1000, refused + " of 5000 refused");
  }

  @Test
  void foldersThatOthersCanWriteInAreNotUsed() throws IOException {
    Module module = parse(TEXT);
    trees.keep(module);
    for (String permissions : List.of("rwxrwx---", "rwxr-xrwx")) {
      Files.setPosixFilePermissions(folder.toPath(), PosixFilePermissions.fromString(permissions));
      assertNull(trees.find(module.source()), permissions);
      trees.keep(parse("y = 1\n"));
      assertEquals(1, entries().size(), permissions);
    }
    Files.setPosixFilePermissions(folder.toPath(), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertNotNull(trees.find(module.source()));
  }

  @Test
  void linksToFoldersAreNotFollowed() throws IOException {
    Module module = parse(TEXT);
    trees.keep(module);
    Path link = temporary.resolve("aio");
    Files.createSymbolicLink(link, folder.toPath());
    TreeFolder linked = new TreeFolder(link.toFile(), "one", 100, 1 << 20);
    assertNull(linked.find(module.source()));
  }

  @Test
  void whereNothingCanBeKept() throws IOException {
    Module module = parse(TEXT);
    Path file = Files.writeString(temporary.resolve("file"), "");
    TreeFolder below = new TreeFolder(file.resolve("aio").toFile(), "one", 100, 1 << 20);
    below.keep(module);
    assertNull(below.find(module.source()));
    TreeFolder self = new TreeFolder(file.toFile(), "one", 100, 1 << 20);
    self.keep(module);
    assertNull(self.find(module.source()));
    assertEquals(0, Files.size(file));
    // A folder stands where the entry would: nothing is left lying about.
    trees.keep(module);
    Path entry = onlyEntry();
    Files.delete(entry);
    Files.createDirectories(entry.resolve("inside"));
    trees.keep(module);
    assertNull(trees.find(module.source()));
    assertEquals(List.of(entry), entries());
  }

  @Test
  void atOnce() throws Exception {
    List<Module> modules = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      modules.add(parse(TEXT + "x = " + i + "\n"));
    }
    List<Callable<Integer>> jobs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int seed = i;
      jobs.add(() -> {
        Random random = new Random(seed);
        int hits = 0;
        for (int j = 0; j < 300; j++) {
          Module module = modules.get(random.nextInt(modules.size()));
          if (random.nextBoolean()) {
            trees.keep(module);
          }
          Module found = trees.find(module.source());
          if (found != null) {
            hits++;
            assertEquals(module.body(), found.body());
          }
          if (random.nextInt(30) == 0) {
            trees.sweep();
          }
        }
        return hits;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Integer> each : threads.invokeAll(jobs)) {
        assertTrue(each.get() > 100);
      }
    }
    assertEquals(5, entries().size());
  }

  @Test
  void theOldestGoWhenThereAreTooMany() throws IOException {
    Module first = parse("first = 1\n");
    trees.keep(first);
    long now = System.currentTimeMillis();
    assertTrue(onlyEntry().toFile().setLastModified(now - 5_000_000));
    Path killed = folder.toPath().resolve("1-2.tree.77-1.new");
    Files.writeString(killed, "half of it");
    trees.sweep();
    assertTrue(Files.exists(killed), "its writer may be at work");
    assertTrue(killed.toFile().setLastModified(now - 5_000_000));
    Module last = null;
    for (int i = 0; i < 130; i++) {
      last = parse("x = " + i + "\n");
      trees.keep(last);
    }
    trees.sweep();
    // Half is left by the last time it was swept, and that may have been on the way here.
    assertTrue(entries().size() >= 50 && entries().size() <= 100, entries()::toString);
    assertFalse(Files.exists(killed));
    assertNull(trees.find(first.source()));
    TreeFolder small = new TreeFolder(folder, "one", 100, 500);
    small.sweep();
    long room = 0;
    for (Path entry : entries()) {
      room += Files.size(entry);
    }
    assertTrue(room <= 250, room + " bytes");
  }
}
