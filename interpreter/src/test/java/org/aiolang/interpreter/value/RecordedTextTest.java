package org.aiolang.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.error.ScriptError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls of methods and what CPython 3.13 answered, one a line: receiver, method, positional and
 * keyword arguments, and the repr of the result or {@code !} with class and text of the exception.
 * {@code record_text.py} beside the tables makes them.
 */
class RecordedTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"str.tsv", "bytes.tsv", "format.tsv"})
  void answersAsRecorded(String table) throws IOException {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RecordedTextTest.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t");
        count++;
        String actual = answer(parts);
        if (!actual.equals(parts[4])) {
          wrong.add(line + "\n    but: " + actual);
        }
      }
    }
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + count + " differ");
  }

  private static String answer(String[] parts) {
    Object receiver = Literals.read(parts[0]);
    Object[] positional = ((TupleValue) Literals.read(parts[2])).items();
    DictValue given = (DictValue) Literals.read(parts[3]);
    String[] names = new String[given.size()];
    Object[] values = new Object[given.size()];
    int i = 0;
    for (DictValue.Cursor at = given.cursor(); at.advance(); i++) {
      names[i] = (String) at.key();
      values[i] = at.value();
    }
    try {
      Object method = Attributes.get(receiver, parts[1]);
      Object result = Calls.call(method, positional, new Keywords(names, values));
      String shown = Conversion.ascii(result);
      return receiver instanceof ByteArrayValue ? shown + " " + Conversion.ascii(receiver) : shown;
    } catch (ScriptError error) {
      return Conversion.ascii(
          "!" + error.value().type().name() + ": " + Conversion.str(error.value()));
    } catch (RuntimeException error) {
      return "JAVA " + error;
    }
  }
}
