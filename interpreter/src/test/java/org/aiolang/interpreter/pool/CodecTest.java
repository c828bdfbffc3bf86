package org.aiolang.interpreter.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.RangeValue;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.SliceValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;
import org.junit.jupiter.api.Test;

/** Values come out of the bytes as they went in. */
final class CodecTest {
  private final PlainDirectory directory = new PlainDirectory();

  private Object copy(Object value) {
    Message message = new Encoder(directory, Frame.LARGEST).value(value);
    return new Decoder(directory, message.received()).value();
  }

  private void assertSameText(Object value) {
    Object copy = copy(value);
    assertEquals(Conversion.repr(value), Conversion.repr(copy));
    assertSame(Types.of(value), Types.of(copy));
  }

  @Test
  void plainValues() {
    for (Object value :
        new Object[] {
          None.NONE,
          true,
          false,
          Ellipsis.ELLIPSIS,
          0L,
          1L,
          127L,
          128L,
          -1L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          BigInteger.ONE.shiftLeft(100),
          BigInteger.ONE.shiftLeft(63).negate().subtract(BigInteger.ONE),
          0.0,
          -0.0,
          1.5,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          "",
          "a",
          "häß",
          "日本",
          "\uD83D\uDE00",
          "x".repeat(1000),
          "ä".repeat(1000),
          "\uD83D\uDE00".repeat(500),
          "x".repeat(40_000),
          "ä".repeat(40_000)
        }) {
      assertEquals(value, copy(value));
    }
  }

  @Test
  void loneSurrogatesStay() {
    for (String text :
        new String[] {
          "\uD83D", "\uDE00a", "a\uD83D", "?".repeat(200) + "\uDE00", "?".repeat(50_000) + "\uDE00"
        }) {
      assertEquals(text, copy(text));
    }
  }

  @Test
  void builtInObjects() {
    assertSameText(new BytesValue(new byte[] {0, -1, 65}));
    assertSameText(new BytesValue(new byte[100_000]));
    assertSameText(new ByteArrayValue(new byte[] {1, 2}));
    assertSameText(new ComplexValue(1, -2.5));
    assertSameText(new ListValue(1L, "two", 3.0, new ListValue()));
    assertSameText(new TupleValue(1L));
    assertSameText(new RangeValue(0L, 10L, 3L));
    assertSameText(new SliceValue(None.NONE, 10L, None.NONE));
    DictValue dict = new DictValue();
    dict.put("key", new TupleValue(1L, 2L));
    dict.put(1L, "one");
    assertSameText(dict);
    SetValue frozen = new SetValue(Types.FROZEN_SET);
    frozen.add("x");
    assertSameText(frozen);
    assertSame(TupleValue.EMPTY, copy(new TupleValue()));
  }

  @Test
  void sharedAndCyclicReferences() {
    ListValue shared = new ListValue(1L);
    ListValue outer = (ListValue) copy(new ListValue(shared, shared));
    assertSame(outer.items[0], outer.items[1]);

    ListValue cycle = new ListValue();
    cycle.append(cycle);
    ListValue copied = (ListValue) copy(cycle);
    assertSame(copied, copied.items[0]);

    ListValue inside = new ListValue();
    TupleValue tuple = new TupleValue(inside);
    inside.append(tuple);
    TupleValue copiedTuple = (TupleValue) copy(tuple);
    assertSame(copiedTuple, ((ListValue) copiedTuple.items()[0]).items[0]);
  }

  @Test
  void equalTextsAreSentOnce() {
    ListValue many = new ListValue();
    for (int i = 0; i < 100; i++) {
      many.append("x".repeat(50) + (i % 2));
    }
    int size = new Encoder(directory, Frame.LARGEST).value(many).size();
    assertTrue(size < 100 * 4 + 200, "size " + size);
    assertSameText(many);
  }

  private Type script(String name, Type base) {
    Type[] mro = base.mro();
    Type type = Type.script(name, "__main__", new Type[] {base}, mro, Types.TYPE);
    directory.values.put("__main__:" + name, type);
    return type;
  }

  @Test
  void scriptObjects() {
    Type point = script("Point", Types.OBJECT);
    Instance a = new Instance(point);
    a.setField("x", 1L);
    a.setField("other", a);
    Instance b = new Instance(point);
    b.setField("x", 2L);
    b.setField("other", a);
    ListValue both = (ListValue) copy(new ListValue(a, b));
    Instance first = (Instance) both.items[0];
    Instance second = (Instance) both.items[1];
    assertSame(point, first.type());
    assertEquals(1L, first.field("x"));
    assertSame(first, first.field("other"));
    assertSame(first, second.field("other"));
    assertSame(first.shape, second.shape);
    assertSame(a.shape, first.shape);
  }

  @Test
  void objectsWithADictKeepTheirAttributes() {
    Type point = script("Point", Types.OBJECT);
    Instance a = new Instance(point);
    a.setField("x", 1L);
    a.dictionary().put("y", 2L);
    Instance copy = (Instance) copy(a);
    assertEquals(1L, copy.field("x"));
    assertEquals(2L, copy.field("y"));
  }

  @Test
  void subclassesOfBuiltInClasses() {
    Instance list = new ListValue(script("Items", Types.LIST), new Object[] {1L, 2L}, 2);
    list.setField("name", "n");
    ListValue copied = (ListValue) copy(list);
    assertSame(list.type(), copied.type());
    assertEquals(2, copied.size);
    assertEquals("n", copied.field("name"));

    Wrapped number = new Wrapped(script("Meters", Types.INT), 5L);
    number.setField("unit", "m");
    Wrapped copiedNumber = (Wrapped) copy(number);
    assertEquals(5L, copiedNumber.plain);
    assertEquals("m", copiedNumber.field("unit"));
    assertSame(number.type(), copiedNumber.type());
  }

  @Test
  void exceptions() {
    directory.values.put("builtins:ValueError", ExceptionTypes.VALUE_ERROR);
    ExceptionValue error = new ExceptionValue(ExceptionTypes.VALUE_ERROR, "bad");
    error.setField("__notes__", new ListValue("a note"));
    ExceptionValue copied = (ExceptionValue) copy(error);
    assertSame(ExceptionTypes.VALUE_ERROR, copied.type());
    assertEquals("bad", copied.plainMessage());
    assertInstanceOf(ListValue.class, copied.field("__notes__"));

    Type own = script("Own", ExceptionTypes.EXCEPTION);
    ExceptionValue ownError = new ExceptionValue(own, new TupleValue(1L, 2L));
    ownError.setField("code", 7L);
    ExceptionValue ownCopy = (ExceptionValue) copy(ownError);
    assertSame(own, ownCopy.type());
    assertEquals(7L, ownCopy.field("code"));
    assertEquals(2, ownCopy.args.size());
  }

  @Test
  void classesAreFoundByName() {
    Type type = script("Point", Types.OBJECT);
    assertSame(type, copy(type));
    assertSame(Types.NONE_TYPE, copy(Types.NONE_TYPE));
    Type gone =
        Type.script("Gone", "__main__", new Type[] {Types.OBJECT}, Types.OBJECT.mro(), Types.TYPE);
    // Recorded from CPython 3.13.
    assertRefused(
        gone,
        "PicklingError",
        "Can't pickle <class '__main__.Gone'>: attribute lookup Gone on __main__ failed");
    directory.values.put("__main__:Gone", type);
    assertRefused(
        gone,
        "PicklingError",
        "Can't pickle <class '__main__.Gone'>: it's not the same object as __main__.Gone");
    gone.setQualifiedName("f.<locals>.Gone");
    assertRefused(gone, "AttributeError", "Can't get local object 'f.<locals>.Gone'");
  }

  @Test
  void whatCannotBeSentIsNamedWithItsPath() {
    ModuleValue module = new ModuleValue("sys", new Namespace());
    assertRefused(module, "TypeError", "cannot pickle 'module' object");
    DictValue options = new DictValue();
    options.put("callback", new ListValue(1L, module));
    ScriptError error =
        assertThrows(
            ScriptError.class,
            () ->
                new Encoder(directory, Frame.LARGEST)
                    .call(None.NONE, new Object[] {1L, options}, Keywords.NONE));
    assertEquals("cannot pickle 'module' object", error.value().plainMessage());
    assertEquals(
        "when sending args[1]['callback'][1]",
        ((ListValue) error.value().field("__notes__")).items[0]);
  }

  @Test
  void keywordsTravelWithACall() {
    Message message =
        new Encoder(directory, Frame.LARGEST)
            .call(
                None.NONE,
                new Object[] {1L, "two"},
                new Keywords(new String[] {"key"}, new Object[] {3L}));
    Decoder.Call call = new Decoder(directory, message.received()).call();
    assertSame(None.NONE, call.function());
    assertEquals("two", call.arguments()[1]);
    assertEquals(3L, call.keywords().get("key"));
  }

  @Test
  void depthAsCPythonAllowsIt() {
    assertEquals(3000, depth(copy(nested(3000))));
    assertRefused(
        nested(5000),
        "RecursionError",
        "maximum recursion depth exceeded while pickling an object");
    assertRefused(
        nested(1_000_000),
        "RecursionError",
        "maximum recursion depth exceeded while pickling an object");
  }

  private static ListValue nested(int depth) {
    ListValue list = new ListValue();
    for (int i = 1; i < depth; i++) {
      list = new ListValue(list);
    }
    return list;
  }

  private static int depth(Object value) {
    int depth = 0;
    for (Object at = value; at instanceof ListValue list; depth++) {
      at = list.size == 0 ? null : list.items[0];
    }
    return depth;
  }

  @Test
  void sizeIsLimited() {
    ListValue list = new ListValue();
    for (int i = 0; i < 100; i++) {
      list.append(new BytesValue(new byte[1000]));
    }
    ScriptError error =
        assertThrows(ScriptError.class, () -> new Encoder(directory, 50_000).value(list));
    assertSame(ExceptionTypes.VALUE_ERROR, error.value().type());
  }

  private void assertRefused(Object value, String type, String message) {
    ScriptError error = assertThrows(ScriptError.class, () -> copy(value));
    assertEquals(type, error.value().type().name());
    assertEquals(message, error.value().plainMessage());
  }
}
