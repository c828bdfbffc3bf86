package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports among several files; what is expected was compared with CPython 3.13. */
final class ImportsTest {
  @TempDir Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String prints(String script) throws IOException {
    file("main.aio", script);
    return run(folder.resolve("main.aio").toString()).replace(folder.toString(), "HERE");
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, false, StandardCharsets.UTF_8);
    Main.run(arguments, new Streams(new ByteArrayInputStream(new byte[0]), both, both));
    both.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private String fails(String statement) throws IOException {
    return prints(
        """
        try:
            %s
        except Exception as error:
            print(type(error).__name__, error, error.name)
        """
            .formatted(statement));
  }

  @Test
  void circularImportsSeeHalfOfAModule() throws IOException {
    file("a.aio", "import b\nx = 1\n");
    file("b.aio", "from a import x\n");
    file("c.aio", "import d\n");
    file("d.aio", "import c\nc.missing\n");
    file("p/__init__.aio", "from . import q\n");
    file("p/q.aio", "import p\np.later\n");
    assertEquals(
        "ImportError cannot import name 'x' from partially initialized module 'a' (most likely due"
            + " to a circular import) (HERE/a.aio) a\n",
        fails("import a"));
    assertEquals(
        "AttributeError module 'c' has no attribute 'missing' (consider renaming 'HERE/c.aio' if it"
            + " has the same name as a third-party module you intended to import) missing\n",
        fails("import c"));
    assertEquals(
        "AttributeError partially initialized module 'p' has no attribute 'later' (most likely due"
            + " to a circular import) later\n",
        fails("import p"));
  }

  @Test
  void aScriptThatHidesTheLibraryIsToldSo() throws IOException {
    file("random.aio", "pass\n");
    assertEquals(
        "ImportError cannot import name 'choice' from 'random' (consider renaming 'HERE/random.aio'"
            + " since it has the same name as the standard library module named 'random' and the"
            + " import system gives it precedence) random\n",
        fails("from random import choice"));
  }

  @Test
  void theSearchPathCanBeChanged() throws IOException {
    file("more/found.aio", "where = __name__\n");
    assertEquals(
        "found\n",
        prints(
            "import sys\nsys.path.append(sys.path[0] + '/more')\nimport found\n"
                + "print(found.where)\n"));
  }

  @Test
  void foldersWithoutInitAreNamespacePackages() throws IOException {
    file("outer/inner/leaf.aio", "value = __name__, __package__\n");
    assertEquals(
        "('outer.inner.leaf', 'outer.inner') None\n",
        prints("import outer.inner.leaf as m, outer\nprint(m.value, outer.__file__)\n"));
    assertEquals(
        "ModuleNotFoundError No module named 'outer.nothing' outer.nothing\n",
        fails("import outer.nothing.at_all"));
  }

  @Test
  void modulesAreImportedByNameAndRunAgain() throws IOException {
    file("p/__init__.aio", "");
    file("p/leaf.aio", "count = globals().get('count', 0) + 1\n");
    assertEquals(
        "p.leaf p.leaf 1\nTrue 2\n",
        prints(
            """
            import importlib
            leaf = importlib.import_module("p.leaf")
            print(leaf.__name__, importlib.import_module(".leaf", "p").__name__, leaf.count)
            print(importlib.reload(leaf) is leaf, leaf.count)
            """));
  }

  @Test
  void aPackageIsRunAsAModule() {
    assertEquals(
        "package src.test.resources.modules.greeting\n__main__ greeting ['a', 'b'] hello\n",
        run("-m", "src.test.resources.modules.greeting", "a", "b"));
  }
}
