package org.aiolang.repl;

import java.util.Random;

/** Writes random expressions over the variables and names of {@link RandomPrograms}. */
class RandomExpressions {
  enum Kind {
    INT,
    FLOAT,
    BOOL,
    STR,
    BYTES,
    LIST,
    TUPLE,
    DICT,
    POINT
  }

  final Random random;

  RandomExpressions(Random random) {
    this.random = random;
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  Kind any() {
    Kind[] kinds = Kind.values();
    return kinds[random.nextInt(kinds.length)];
  }

  static String name(Kind kind) {
    return switch (kind) {
      case INT -> "i";
      case FLOAT -> "f";
      case BOOL -> "b";
      case STR -> "s";
      case BYTES -> "y";
      case LIST -> "l";
      case TUPLE -> "t";
      case DICT -> "d";
      case POINT -> "p";
    };
  }

  Kind pickKey() {
    return pick2(Kind.STR, random.nextInt(5) == 0 ? any() : Kind.INT);
  }

  Kind pick2(Kind first, Kind second) {
    return random.nextBoolean() ? first : second;
  }

  String arguments() {
    return pick(
        of(Kind.INT, 1),
        of(Kind.INT, 1),
        of(Kind.INT, 1) + ", " + of(Kind.STR, 1),
        "*" + of(Kind.LIST, 1),
        "i=" + of(Kind.INT, 1),
        of(Kind.INT, 1) + ", **" + of(Kind.DICT, 1),
        "");
  }

  String formatted() {
    return "f'{ "
        + of(any(), 1).replace("'", "\"")
        + pick("", "!r", "!s", "!a")
        + pick("", ":", ":>8", ":<6", ":^9", ":05", ":.2f", ":,", ":+", ":x", ":e", ":*^7", ":{i}")
        + "}"
        + pick("", "{{}}", "-{ " + pick("i", "f", "d", "l[0]", "s + s") + "=}")
        + "'";
  }

  String slice() {
    return pick("", of(Kind.INT, 0))
        + ":"
        + pick("", of(Kind.INT, 1))
        + pick("", "", ":" + of(Kind.INT, 0), "::".substring(1) + "-1");
  }

  String literal(Kind kind) {
    return switch (kind) {
      case INT ->
          pick("0", "1", "2", "3", "-1", "7", "10", "255", "-3", "1000000007", "2**63", "-2**64");
      case FLOAT ->
          pick("0.5", "-1.5", "2.0", "1e10", "3.14159", "-0.0", "1e-7", "1e22", "float('inf')");
      case BOOL -> pick("True", "False");
      case STR ->
          pick("''", "'a'", "'b c'", "'Hello'", "'12'", "'é😀'", "'%s'", "'\\n\\t'", "'a,b'");
      case BYTES -> pick("b''", "b'x'", "b'ab\\xff'", "b'12'");
      case LIST -> pick("[]", "[1]", "[3, 1, 2]", "[1, 2, 3, 4, 5]", "['a', 'b']", "[0, 1.5]");
      case TUPLE -> pick("()", "(1,)", "(1, 'a')", "(2, 3)", "(1, 2, 3)");
      case DICT -> pick("{}", "{'a': 1}", "{'a': 1, 'b': 2}", "{1: 2, 3: 4}", "{'s': 'x'}");
      case POINT -> pick("Point(1)", "Point(2, 3)", "Point('a', 'b')", "Point(y=0, x=-1)");
    };
  }

  String of(Kind asked, int depth) {
    Kind kind = random.nextInt(16) == 0 ? any() : asked;
    if (depth <= 0 || random.nextInt(4) == 0) {
      return random.nextInt(3) == 0 ? literal(kind) : name(kind);
    }
    int d = depth - 1;
    if (random.nextInt(14) == 0) {
      return "(" + of(kind, d) + " if " + of(any(), d) + " else " + of(kind, d) + ")";
    }
    if (random.nextInt(20) == 0) {
      return "(" + of(kind, d) + pick(" and ", " or ") + of(kind, d) + ")";
    }
    return switch (kind) {
      case INT -> integer(d);
      case FLOAT -> floating(d);
      case BOOL -> truth(d);
      case STR -> string(d);
      case BYTES -> bytes(d);
      case LIST -> list(d);
      case TUPLE -> tuple(d);
      case DICT -> dict(d);
      case POINT -> point(d);
    };
  }

  private String integer(int d) {
    String a = of(Kind.INT, d);
    String b = of(Kind.INT, d);
    return switch (random.nextInt(22)) {
      case 0, 1, 2 -> "(" + a + pick(" + ", " - ", " * ", " // ", " % ") + b + ")";
      case 3 -> "(" + a + pick(" & ", " | ", " ^ ") + b + ")";
      case 4 -> "(" + a + pick(" << ", " >> ") + random.nextInt(70) + ")";
      case 5 -> "(" + pick("-", "~", "+", "abs") + "(" + a + "))";
      case 6 -> "(" + a + " ** " + (random.nextInt(6) - 1) + ")";
      case 7 -> "len(" + of(pick2(Kind.STR, Kind.LIST), d) + ")";
      case 8 -> pick("min", "max") + "(" + a + ", " + b + ")";
      case 9 -> "sum(" + of(Kind.LIST, d) + ")";
      case 10 -> "int(" + of(any(), d) + ")";
      case 11 -> of(Kind.LIST, d) + "[" + a + "]";
      case 12 -> of(Kind.DICT, d) + "[" + of(Kind.STR, d) + "]";
      case 13 -> of(Kind.STR, d) + pick(".find(", ".count(", ".index(") + of(Kind.STR, d) + ")";
      case 14 -> "ord(" + of(Kind.STR, d) + ")";
      case 15 -> "(" + a + ")." + pick("bit_length()", "bit_count()", "real", "numerator");
      case 16 -> "round(" + of(pick2(Kind.FLOAT, Kind.INT), d) + pick("", ", 1", ", -1") + ")";
      case 17 -> "(lambda n, m=" + a + ": n + m)(" + b + ")";
      case 18 -> "p." + pick("x", "y", "sum", "nothing");
      case 19 -> "hash(abs(" + of(pick2(Kind.INT, Kind.FLOAT), d) + "))";
      case 20 -> "pow(" + a + ", " + pick("2", "-1", b) + ", " + pick("7", "10", a) + ")";
      default -> "next(iter(" + of(any(), d) + ")" + pick("", ", 0") + ")";
    };
  }

  private String floating(int d) {
    String a = of(Kind.FLOAT, d);
    String b = of(pick2(Kind.FLOAT, Kind.INT), d);
    return switch (random.nextInt(8)) {
      case 0, 1 -> "(" + a + pick(" + ", " - ", " * ", " / ", " // ", " % ") + b + ")";
      case 2 -> "(" + of(Kind.INT, d) + " / " + b + ")";
      case 3 -> "float(" + of(any(), d) + ")";
      case 4 -> "round(" + a + ", " + random.nextInt(4) + ")";
      case 5 -> "divmod(" + a + ", " + b + ")[" + random.nextInt(2) + "]";
      case 6 -> "(" + a + " ** " + pick("2", "0.5", "-1", "0") + ")";
      default -> "abs(" + a + ")";
    };
  }

  private String truth(int d) {
    Kind kind = any();
    String a = of(kind, d);
    String b = of(kind, d);
    return switch (random.nextInt(10)) {
      case 0, 1 -> "(" + a + pick(" == ", " != ") + b + ")";
      case 2, 3 -> "(" + a + pick(" < ", " <= ", " > ", " >= ") + b + ")";
      case 4 -> "(not " + a + ")";
      case 5 -> "(" + of(any(), d) + pick(" in ", " not in ") + of(any(), d) + ")";
      case 6 -> "isinstance(" + a + ", " + pick("int", "str", "(int, float)", "Point") + ")";
      case 7 -> pick("any", "all") + "(" + of(any(), d) + ")";
      case 8 -> "(" + a + " < " + b + " < " + of(kind, d) + ")";
      default -> of(Kind.STR, d) + pick(".isdigit()", ".startswith(s)", ".isalpha()", ".isupper()");
    };
  }

  private String string(int d) {
    String a = of(Kind.STR, d);
    return switch (random.nextInt(18)) {
      case 0 -> "(" + a + " + " + of(Kind.STR, d) + ")";
      case 1 -> "(" + a + " * " + random.nextInt(4) + ")";
      case 2 -> a + "[" + of(Kind.INT, d) + "]";
      case 3, 4 -> a + "[" + slice() + "]";
      case 5 -> pick("str", "repr", "ascii") + "(" + of(any(), d) + ")";
      case 6 ->
          a
              + pick(
                  ".upper()",
                  ".lower()",
                  ".title()",
                  ".strip()",
                  ".swapcase()",
                  ".capitalize()",
                  ".casefold()",
                  ".lstrip('a')",
                  ".expandtabs()");
      case 7 -> a + ".join(" + pick("map(str, " + of(any(), d) + ")", of(any(), d)) + ")";
      case 8 -> a + ".replace(" + of(Kind.STR, d) + ", " + of(Kind.STR, d) + pick("", ", 1") + ")";
      case 9 -> a + pick(".center(", ".ljust(", ".rjust(", ".zfill(") + random.nextInt(9) + ")";
      case 10 ->
          "('"
              + pick("%s", "%d", "%r", "%5.1f", "%x", "%-4s|", "%+d", "%c", "%%")
              + "' % "
              + pick(of(any(), d), "(" + of(any(), d) + ",)")
              + ")";
      case 11 ->
          "'"
              + pick("{}", "{0!r}", "{:>5}", "{x}", "{0[0]}", "{0.x}")
              + "'.format("
              + of(any(), d)
              + ")";
      case 12, 13 -> formatted();
      case 14 -> pick("chr", "bin", "hex", "oct") + "(" + of(Kind.INT, d) + ")";
      case 15 -> of(Kind.BYTES, d) + ".decode(" + pick("", "'latin-1'", "errors='replace'") + ")";
      case 16 -> "type(" + of(any(), d) + ").__name__";
      default -> "format(" + of(any(), d) + ", " + pick("''", "'>4'", "'.3g'", "'b'", "s") + ")";
    };
  }

  private String bytes(int d) {
    String a = of(Kind.BYTES, d);
    return switch (random.nextInt(7)) {
      case 0 -> "(" + a + " + " + of(Kind.BYTES, d) + ")";
      case 1 -> of(Kind.STR, d) + ".encode(" + pick("", "'ascii'", "'latin-1'", "'utf-16'") + ")";
      case 2 -> a + "[" + slice() + "]";
      case 3 -> "bytes(" + pick("3", of(Kind.LIST, d), of(Kind.TUPLE, d)) + ")";
      case 4 -> "(" + a + " * " + random.nextInt(3) + ")";
      case 5 -> "(b'%d|' % " + of(Kind.INT, d) + ")";
      default -> a + pick(".upper()", ".hex()", ".strip()", ".replace(b'x', b'yz')", "[0]");
    };
  }

  private String list(int d) {
    String a = of(Kind.LIST, d);
    String over = of(any(), d);
    return switch (random.nextInt(17)) {
      case 0 -> "[" + of(any(), d) + ", " + of(any(), d) + "]";
      case 1 -> "(" + a + " + " + of(Kind.LIST, d) + ")";
      case 2 -> a + "[" + slice() + "]";
      case 3 -> "[" + of(any(), d) + " for i in " + over + "]";
      case 4 -> "[n for n in " + over + " if " + of(Kind.BOOL, d) + "]";
      case 5 -> "[(n, m) for n in " + over + " for m in " + of(Kind.LIST, d) + "]";
      case 6 -> "sorted(" + over + pick("", ", reverse=True", ", key=str", ", key=repr") + ")";
      case 7 -> "list(" + over + ")";
      case 8 ->
          "list(map(" + pick("str", "len", "lambda n: n * 2", "repr", "bool") + ", " + over + "))";
      case 9 -> "list(zip(" + over + ", " + a + pick("", ", strict=True") + "))";
      case 10 -> "[*" + over + ", *" + a + "]";
      case 11 ->
          of(Kind.STR, d)
              + pick(
                  ".split()",
                  ".split(',')",
                  ".splitlines()",
                  ".partition('b')",
                  ".rsplit(None, 1)",
                  ".split(s)");
      case 12 ->
          "list(range("
              + random.nextInt(5)
              + ", "
              + random.nextInt(12)
              + ", "
              + pick("1", "2", "-1", "0")
              + "))";
      case 13 -> "(" + a + " * " + random.nextInt(3) + ")";
      case 14 -> "variadic(" + arguments() + ")";
      case 15 -> "sorted({n for n in " + over + "})";
      default -> "[" + pick("d.keys()", "d.items()", "d.values()", "range(i)[:3]") + "]";
    };
  }

  private String tuple(int d) {
    String a = of(Kind.TUPLE, d);
    return switch (random.nextInt(7)) {
      case 0 -> "(" + of(any(), d) + ", " + of(any(), d) + ")";
      case 1 -> "(" + a + " + " + of(Kind.TUPLE, d) + ")";
      case 2 -> a + "[" + slice() + "]";
      case 3 -> "tuple(" + of(any(), d) + ")";
      case 4 -> "divmod(" + of(Kind.INT, d) + ", " + of(Kind.INT, d) + ")";
      case 5 -> "(*" + of(any(), d) + ",)";
      default -> "tuple(n for n in " + of(Kind.LIST, d) + ")";
    };
  }

  private String dict(int d) {
    return switch (random.nextInt(8)) {
      case 0 -> "{" + of(Kind.STR, d) + ": " + of(Kind.INT, d) + "}";
      case 1 -> "{k: " + of(any(), d) + " for k in " + of(any(), d) + "}";
      case 2 -> "{**" + of(Kind.DICT, d) + ", **" + of(Kind.DICT, d) + "}";
      case 3 -> "(" + of(Kind.DICT, d) + " | " + of(Kind.DICT, d) + ")";
      case 4 -> "dict(" + pick(of(any(), d), "zip(s, l)", "a=" + of(any(), d)) + ")";
      case 5 -> "dict.fromkeys(" + of(any(), d) + ")";
      case 6 -> "{n: m for n, m in " + of(Kind.DICT, d) + ".items()}";
      default -> "{" + of(any(), d) + ": 1, " + of(any(), d) + ": 2}";
    };
  }

  private String point(int d) {
    return switch (random.nextInt(4)) {
      case 0 -> "Point(" + of(any(), d) + ", " + of(any(), d) + ")";
      case 1 -> "(" + of(Kind.POINT, d) + " + " + of(Kind.INT, d) + ")";
      case 2 -> "(" + of(any(), d) + " + " + of(Kind.POINT, d) + ")";
      default -> "Point(*" + of(any(), d) + ")";
    };
  }
}
