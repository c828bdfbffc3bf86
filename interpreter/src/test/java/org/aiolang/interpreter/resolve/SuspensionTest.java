package org.aiolang.interpreter.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.syntax.Node;
import org.junit.jupiter.api.Test;

/** Which nodes can suspend. */
class SuspensionTest {
  /** The suspending nodes, parents first, each as its class and its text. */
  private static List<String> suspending(String text) {
    AnnotatedSource source = new AnnotatedSource(text);
    List<String> found = new ArrayList<>();
    Scopes.walk(
        source.module(),
        each -> {
          if (each instanceof Node node && source.resolution().suspends(node)) {
            found.add(
                node.getClass().getSimpleName()
                    + " "
                    + source.text(node).lines().findFirst().get());
          }
        });
    return found;
  }

  @Test
  void nothingSuspendsWithoutAwait() {
    assertEquals(List.of(), suspending("x = f(1) + [y for y in z]"));
  }

  @Test
  void thePathFromTheStatementToTheAwait() {
    assertEquals(
        List.of(
            "Assign x = f(a)[b].c(1, d=await g + 1) + h",
            "Binary f(a)[b].c(1, d=await g + 1) + h",
            "Call f(a)[b].c(1, d=await g + 1)",
            "Keyword d=await g + 1",
            "Binary await g + 1",
            "Await await g"),
        suspending("x = f(a)[b].c(1, d=await g + 1) + h"));
  }

  @Test
  void chains() {
    assertEquals(
        List.of(
            "ExprStmt (await a).b(c)[d]",
            "Subscript (await a).b(c)[d]",
            "Call (await a).b(c)",
            "Attribute (await a).b",
            "Await await a"),
        suspending("(await a).b(c)[d]"));
  }

  @Test
  void statementsWithBodies() {
    assertEquals(
        List.of(
            "If if a:",
            "If elif b:",
            "Try try:",
            "Handler except c:",
            "Match match d:",
            "MatchCase case 2:",
            "For async for e in f: pass"),
        suspending(
            """
            if a:
                pass
            elif b:
                try:
                    pass
                except c:
                    match d:
                        case 1:
                            pass
                        case 2:
                            async for e in f: pass
            """));
  }

  @Test
  void withItems() {
    assertEquals(
        List.of("With async with a as b, c: pass", "WithItem a as b", "WithItem c"),
        suspending("async with a as b, c: pass"));
    assertEquals(
        List.of("With with a, await b: pass", "WithItem await b", "Await await b"),
        suspending("with a, await b: pass"));
  }

  @Test
  void comprehensionsRunInTheSameUnit() {
    assertEquals(
        List.of(
            "ExprStmt [a for b in c async for a in d]",
            "ListComprehension [a for b in c async for a in d]",
            "Clause async for a in d"),
        suspending("[a for b in c async for a in d]"));
    assertEquals(
        List.of(
            "ExprStmt {await a: b for b in c}",
            "DictComprehension {await a: b for b in c}",
            "Await await a"),
        suspending("{await a: b for b in c}"));
  }

  @Test
  void otherUnitsSuspendOnTheirOwn() {
    assertEquals(List.of("Await await a"), suspending("(await a for b in d)"));
    assertEquals(
        List.of(
            "ExprStmt (a for b in await d if await c)",
            "GeneratorExpression (a for b in await d if await c)",
            "Clause for b in await d if await c",
            "Await await d",
            "Await await c"),
        suspending("(a for b in await d if await c)"));
    assertEquals(
        List.of("ExprStmt yield b", "Yield yield b"),
        suspending("def f(a=lambda: (b)):\n    yield b"));
    assertEquals(
        List.of("FunctionDef def f(a=await b): pass", "Parameter a=await b", "Await await b"),
        suspending("def f(a=await b): pass"));
    assertEquals(
        List.of("ClassDef class C(await b): pass", "Positional await b", "Await await b"),
        suspending("class C(await b): pass"));
  }

  @Test
  void longChainsNeedNoDeepStack() throws InterruptedException {
    // As many as the parser takes; the walk itself must not be the limit.
    StringBuilder sum = new StringBuilder("x = a");
    StringBuilder calls = new StringBuilder("y = a");
    StringBuilder row = new StringBuilder("if a: pass\n");
    for (int i = 0; i < 5_000; i++) {
      sum.append(" + b");
      calls.append(".b()");
    }
    for (int i = 0; i < 300; i++) {
      row.append("elif b: pass\n");
    }
    AnnotatedSource[] result = new AnnotatedSource[1];
    // Parsing may need a deep stack; resolving is then done again on an ordinary small one.
    Thread parsing =
        new Thread(
            null,
            () -> result[0] = new AnnotatedSource(sum + "\n" + calls + "\n" + row),
            "parsing",
            1L << 29);
    parsing.start();
    parsing.join();
    Throwable[] failure = new Throwable[1];
    Thread resolving =
        new Thread(
            null,
            () -> {
              try {
                Resolver.resolve(result[0].module());
              } catch (StackOverflowError e) {
                failure[0] = e;
              }
            },
            "resolving",
            1L << 17);
    resolving.start();
    resolving.join();
    assertEquals(null, failure[0]);
  }
}
