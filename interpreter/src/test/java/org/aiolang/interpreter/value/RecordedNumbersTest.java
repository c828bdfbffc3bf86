package org.aiolang.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
      operands[i] = Literals.read(cells[i + 1]);
    }
    try {
      return Conversion.repr(apply(cells[0], operands));
    } catch (ScriptError error) {
      Object[] arguments = error.value().args.items();
      String message =
          arguments.length == 0
              ? ""
              : arguments.length == 1 ? (String) arguments[0] : Conversion.repr(error.value().args);
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
      case "repr" -> Conversion.repr(o[0]);
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
}
