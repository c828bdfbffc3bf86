package org.aiolang.interpreter.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the resolver says about whole scopes. */
class ScopeTest {
  /** One line for each scope, with what is not empty. */
  private static String describe(String text) {
    AnnotatedSource source = new AnnotatedSource(text);
    return Scopes.of(source.module(), source.resolution()).stream()
        .map(ScopeTest::describe)
        .collect(Collectors.joining());
  }

  private static String describe(Scope scope) {
    StringBuilder line = new StringBuilder();
    line.append(scope.place())
        .append(' ')
        .append(scope.kind())
        .append(' ')
        .append(scope.qualifiedName());
    if (scope.isAsync()) {
      line.append(" async");
    }
    if (scope.isGenerator()) {
      line.append(" generator");
    }
    if (scope.unit() == scope && !scope.slotNames().isEmpty()) {
      line.append(" slots=").append(scope.slotNames());
    }
    if (!scope.captures().isEmpty() && scope.unit() == scope) {
      line.append(" captures=");
      line.append(
          scope.captures().stream()
              .map(each -> each.name() + AnnotatedSource.show(each.inEnclosing()))
              .toList());
    }
    append(line, " capturedParameters=", scope.capturedParameters());
    append(line, " capturedLocals=", scope.capturedLocals());
    append(line, " capturedVariables=", scope.capturedVariables());
    if (scope.needsClassCell()) {
      line.append(" classCell=").append(scope.classCellSlot());
    }
    return line.append('\n').toString();
  }

  private static void append(StringBuilder line, String title, int[] slots) {
    if (slots.length > 0) {
      line.append(title).append(Arrays.toString(slots));
    }
  }

  @Test
  void slotsAndCells() {
    assertEquals(
        """
        0 MODULE <module> slots=[m]
        1 FUNCTION f slots=[a, c, args, b, g] capturedParameters=[0, 2] capturedLocals=[3]
        2 FUNCTION f.<locals>.g captures=[aᶜ0, argsᶜ2, bᶜ3]
        3 LAMBDA f.<locals>.g.<locals>.<lambda> captures=[aᶠ0, argsᶠ1, bᶠ2]
        0 COMPREHENSION <listcomp> capturedVariables=[0]
        4 LAMBDA <lambda> captures=[mᶜ0]
        """,
        describe(
            """
            def f(a, *args, c):
                b = c
                def g():
                    return lambda: (b, a, args)
            [lambda: m for m in f]
            """));
  }

  @Test
  void classCells() {
    assertEquals(
        """
        0 MODULE <module>
        1 CLASS A slots=[__class__, x] capturedLocals=[0] classCell=0
        2 FUNCTION A.m slots=[self] captures=[__class__ᶜ0]
        1 COMPREHENSION A.<listcomp>
        3 CLASS A.B
        4 FUNCTION A.B.n slots=[self]
        """,
        describe(
            """
            class A:
                def m(self):
                    super().m()
                y = [x for x in z]
                class B:
                    def n(self):
                        pass
            """));
  }

  @Test
  void qualifiedNames() {
    assertEquals(
        """
        0 MODULE <module>
        1 FUNCTION f slots=[a]
        2 CLASS g
        3 FUNCTION g.m
        4 LAMBDA f.<locals>.<lambda>
        1 COMPREHENSION f.<locals>.<listcomp>
        5 LAMBDA f.<locals>.<lambda>
        6 GENERATOR f.<locals>.<genexpr> generator slots=[.0, b]
        7 LAMBDA f.<locals>.<genexpr>.<lambda>
        """,
        describe(
            """
            def f():
                global g
                class g:
                    def m(): pass
                lambda: 1
                [lambda: 1 for a in x]
                ((lambda: 1) for b in x)
            """));
  }

  @Test
  void placesFollowTheSource() {
    assertEquals(
        """
        0 MODULE <module>
        3 FUNCTION f slots=[a]
        4 LAMBDA <lambda>
        1 LAMBDA <lambda>
        2 LAMBDA <lambda>
        5 GENERATOR <genexpr> generator slots=[.0, b]
        6 GENERATOR <genexpr>.<genexpr> generator slots=[.0, c]
        """,
        describe(
            """
            @(lambda: 1, lambda: 2)
            def f(a=lambda: 3): pass
            ((c for c in b) for b in x)
            """));
  }

  @Test
  void asyncAndGenerators() {
    assertEquals("0 MODULE <module> async\n", describe("await x"));
    assertEquals("0 MODULE <module> async\n", describe("async with x: pass"));
    assertEquals(
        """
        0 MODULE <module> async slots=[x]
        0 COMPREHENSION <listcomp> async
        """,
        describe("[await x for x in y]"));
    assertEquals(
        """
        0 MODULE <module>
        1 GENERATOR <genexpr> async generator slots=[.0, x]
        """,
        describe("(await x for x in y)"));
    assertEquals(
        """
        0 MODULE <module> async
        1 GENERATOR <genexpr> generator slots=[.0, x]
        """,
        describe("(x for x in await y)"));
    assertEquals(
        """
        0 MODULE <module>
        1 FUNCTION f async generator slots=[g]
        2 FUNCTION f.<locals>.g generator
        3 LAMBDA f.<locals>.<lambda> generator
        """,
        describe(
            """
            async def f():
                def g(): yield
                lambda: (yield)
                yield
            """));
  }
}
