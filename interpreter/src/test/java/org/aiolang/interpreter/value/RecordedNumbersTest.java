package org.aiolang.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.interpreter.error.ScriptError;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Operations on numbers and sequences against what CPython answered: see record_numbers.py beside
 * the table.
 */
class RecordedNumbersTest {
  private static final Keywords SIGNED = new Keywords(new String[] {"signed"}, new Object[] {true});

  @TestFactory
  Stream<DynamicTest> asRecorded() throws IOException {
    List<String> lines;
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                RecordedNumbersTest.class.getResourceAsStream("numbers.tsv"),
                StandardCharsets.UTF_8))) {
      lines = table.lines().toList();
    }
    assertTrue(lines.size() > 1000);
    return lines.stream()
        .map(line -> line.split("\t", -1)[0])
        .distinct()
        .map(operation -> DynamicTest.dynamicTest(operation, () -> check(operation, lines)));
  }

  private static void check(String operation, List<String> lines) {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals(operation)) {
        count++;
        String actual = outcome(cells);
        if (!actual.equals(cells[cells.length - 1])) {
          wrong.add(line + "\n    was " + actual);
        }
      }
    }
    int shown = Integer.getInteger("shown", 8);
    assertEquals(
        0,
        wrong.size(),
        () ->
            wrong.size()
                + " differ:\n"
                + String.join("\n", wrong.subList(0, Math.min(shown, wrong.size()))));
    assertTrue(count > 0);
  }

  private static String outcome(String[] cells) {
    Object[] operands = new Object[cells.length - 2];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = new Literal(cells[i + 1]).value();
    }
    try {
      return shown(apply(cells[0], operands));
    } catch (ScriptError error) {
      Object[] arguments = error.value().args.items();
      String message =
          arguments.length == 0
              ? ""
              : arguments.length == 1 ? (String) arguments[0] : shown(error.value().args);
      return "!" + error.value().type().name() + ": " + message;
    }
  }

  private static Object apply(String operation, Object[] o) {
    return switch (operation) {
      case "add" -> Arithmetic.add(o[0], o[1]);
      case "subtract" -> Arithmetic.subtract(o[0], o[1]);
      case "multiply" -> Arithmetic.multiply(o[0], o[1]);
      case "matrixMultiply" -> Arithmetic.matrixMultiply(o[0], o[1]);
      case "divide" -> Arithmetic.divide(o[0], o[1]);
      case "floorDivide" -> Arithmetic.floorDivide(o[0], o[1]);
      case "modulo" -> Arithmetic.modulo(o[0], o[1]);
      case "power" -> Arithmetic.power(o[0], o[1]);
      case "power3" -> Arithmetic.power(o[0], o[1], o[2]);
      case "leftShift" -> Arithmetic.leftShift(o[0], o[1]);
      case "rightShift" -> Arithmetic.rightShift(o[0], o[1]);
      case "bitAnd" -> Arithmetic.bitAnd(o[0], o[1]);
      case "bitXor" -> Arithmetic.bitXor(o[0], o[1]);
      case "bitOr" -> Arithmetic.bitOr(o[0], o[1]);
      case "divmod" -> Arithmetic.divmod(o[0], o[1]);
      case "inPlaceAdd" -> InPlace.add(o[0], o[1]);
      case "inPlaceSubtract" -> InPlace.subtract(o[0], o[1]);
      case "inPlacePower" -> InPlace.power(o[0], o[1]);
      case "equals" -> Comparison.equals(o[0], o[1]);
      case "notEquals" -> Comparison.notEquals(o[0], o[1]);
      case "less" -> Comparison.less(o[0], o[1]);
      case "lessOrEqual" -> Comparison.lessOrEqual(o[0], o[1]);
      case "greater" -> Comparison.greater(o[0], o[1]);
      case "greaterOrEqual" -> Comparison.greaterOrEqual(o[0], o[1]);
      case "negate" -> Arithmetic.negate(o[0]);
      case "plus" -> Arithmetic.plus(o[0]);
      case "invert" -> Arithmetic.invert(o[0]);
      case "absolute" -> Arithmetic.absolute(o[0]);
      case "hash" -> Comparison.hash(o[0]);
      case "truth" -> Conversion.truth(o[0]);
      case "index" -> Conversion.index(o[0]);
      case "toInt" -> Conversion.toInt(o[0]);
      case "toDouble", "float" -> FloatMethods.convert(o[0]);
      case "repr" -> shown(o[0]);
      case "format" -> NumberFormat.format(o[0], (String) o[1]);
      case "round" -> round(o);
      case "int" -> construct(Types.INT, o);
      case "complex" -> construct(Types.COMPLEX, o[0]);
      case "fromhex" -> ofClass(Types.FLOAT, "fromhex", Keywords.NONE, o);
      case "toBytes" -> member(o[0], "to_bytes").call(o, Keywords.NONE);
      case "toBytesSigned" -> member(o[0], "to_bytes").call(o, SIGNED);
      case "fromBytes" -> ofClass(Types.INT, "from_bytes", Keywords.NONE, o);
      case "fromBytesSigned" -> ofClass(Types.INT, "from_bytes", SIGNED, o);
      case "hex" -> IntegerText.prefixed(o[0], "0x", 16);
      case "bin" -> IntegerText.prefixed(o[0], "0b", 2);
      case "oct" -> IntegerText.prefixed(o[0], "0o", 8);
      default -> member(o[0], operation.substring(operation.indexOf('.') + 1)).call(o[0]);
    };
  }

  private static Object round(Object[] o) {
    CallableValue method = member(o[0], "__round__");
    return o.length == 1 ? method.call(o[0]) : method.call(o[0], o[1]);
  }

  private static CallableValue member(Object value, String name) {
    return (CallableValue) Types.of(value).lookup(name);
  }

  private static Object ofClass(Type type, String method, Keywords keywords, Object... operands) {
    CallableValue function = (CallableValue) ((ClassMethod) type.lookup(method)).function;
    return function.call(after(type, operands), keywords);
  }

  private static Object construct(Type type, Object... operands) {
    CallableValue function = (CallableValue) ((StaticMethod) type.lookup("__new__")).function;
    return function.call(after(type, operands), Keywords.NONE);
  }

  private static Object[] after(Type type, Object[] operands) {
    Object[] all = new Object[operands.length + 1];
    all[0] = type;
    System.arraycopy(operands, 0, all, 1, operands.length);
    return all;
  }

  /**
   * {@code repr}, of the few kinds of values that results are, without the code that makes it for
   * scripts.
   */
  private static String shown(Object value) {
    return switch (value) {
      case Boolean truth -> truth ? "True" : "False";
      case Long number -> IntegerText.decimal(number);
      case BigInteger number -> IntegerText.decimal(number);
      case Double number -> FloatText.repr(number);
      case ComplexValue number -> FloatText.repr(number);
      case String text -> quoted("", text);
      case BytesValue bytes -> quoted("b", FloatText.latin(bytes.bytes()));
      case ListValue list -> joined(list.toArray(), "[", "]");
      case TupleValue tuple -> joined(tuple.items(), "(", tuple.size() == 1 ? ",)" : ")");
      default -> value.toString();
    };
  }

  private static String joined(Object[] items, String open, String close) {
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      texts.add(shown(item));
    }
    return open + String.join(", ", texts) + close;
  }

  private static String quoted(String prefix, String text) {
    StringBuilder out = new StringBuilder(prefix);
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (c == quote) {
            out.append('\\').append(c);
          } else if (c < ' ' || c >= 127) {
            out.append("\\x%02x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append(quote).toString();
  }

  /** Reads the literals that the table has. */
  private static final class Literal {
    private final String text;
    private int at;

    Literal(String text) {
      this.text = text;
    }

    Object value() {
      char c = text.charAt(at);
      if (c == '[') {
        return new ListValue(items(']'));
      }
      if (c == '(') {
        Object[] items = items(')');
        return items.length == 0 ? TupleValue.EMPTY : new TupleValue(items);
      }
      if (c == '\'' || c == '"') {
        return quoted();
      }
      if (c == 'b') {
        at++;
        return new BytesValue(quoted().getBytes(StandardCharsets.ISO_8859_1));
      }
      if (text.startsWith("complex(", at)) {
        at += 7;
        Object[] parts = items(')');
        return new ComplexValue((Double) parts[0], (Double) parts[1]);
      }
      int start = at;
      while (at < text.length() && ",)]".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return word(text.substring(start, at));
    }

    private static Object word(String word) {
      return switch (word) {
        case "True" -> true;
        case "False" -> false;
        case "None" -> None.NONE;
        case "inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        case "nan" -> Double.NaN;
        default ->
            word.matches("-?[0-9]+")
                ? Integers.normal(new BigInteger(word))
                : (Object) Double.valueOf(word);
      };
    }

    private Object[] items(char close) {
      List<Object> items = new ArrayList<>();
      at++;
      while (text.charAt(at) != close) {
        items.add(value());
        while (text.charAt(at) == ',' || text.charAt(at) == ' ') {
          at++;
        }
      }
      at++;
      return items.toArray();
    }

    private String quoted() {
      char quote = text.charAt(at++);
      StringBuilder out = new StringBuilder();
      while (text.charAt(at) != quote) {
        char c = text.charAt(at++);
        if (c == '\\') {
          c = text.charAt(at++);
          switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'x' -> {
              out.append((char) Integer.parseInt(text, at, at + 2, 16));
              at += 2;
            }
            default -> out.append(c);
          }
        } else {
          out.append(c);
        }
      }
      at++;
      return out.toString();
    }
  }
}
