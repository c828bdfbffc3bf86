package org.aiolang.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.aiolang.interpreter.error.ScriptError;
import org.junit.jupiter.api.Test;

/** Dicts, sets, lists, slices and ranges against Java models. */
class CollectionPropertiesTest {
  /** What is done, to which key, with which value. */
  @Provide
  Arbitrary<List<Tuple3<Integer, Object, Long>>> changes() {
    Arbitrary<Object> keys =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-5, 40).map(number -> (Object) number),
            Arbitraries.longs().map(number -> (Object) number),
            Arbitraries.longs().between(0, 12).map(number -> (Object) (double) number),
            Arbitraries.of(true, false).map(flag -> (Object) flag),
            Arbitraries.strings().alpha().ofMaxLength(2).map(text -> (Object) text));
    return Arbitraries.integers()
        .between(0, 9)
        .flatMap(change ->
            keys.flatMap(key ->
                Arbitraries.longs().between(0, 99).map(value -> Tuple.of(change, key, value))))
        .list()
        .ofMaxSize(120);
  }

  /** Equal keys of different classes as one. */
  private static Object plain(Object key) {
    return switch (key) {
      case Boolean flag -> flag ? 1L : 0L;
      case Double number when number == Math.rint(number) -> number.longValue();
      default -> key;
    };
  }

  @Property(tries = 300)
  void dictsKeepOrderAndEquality(@ForAll("changes") List<Tuple3<Integer, Object, Long>> changes) {
    DictValue dict = new DictValue();
    Map<Object, Object> model = new LinkedHashMap<>();
    for (Tuple3<Integer, Object, Long> change : changes) {
      Object key = change.get2();
      Object value = change.get3();
      switch (change.get1()) {
        case 0, 1, 2, 3, 4 -> {
          dict.put(key, value);
          model.put(plain(key), value);
        }
        case 5, 6 -> assertEquals(model.remove(plain(key)), dict.remove(key));
        case 7 -> {
          Object known = model.putIfAbsent(plain(key), value);
          assertEquals(known == null ? value : known, dict.setDefault(key, value));
        }
        case 8 -> {
          Object[] last = dict.removeLast();
          if (model.isEmpty()) {
            assertNull(last);
          } else {
            Object expected = new ArrayList<>(model.keySet()).getLast();
            assertEquals(expected, plain(last[0]));
            assertEquals(model.remove(expected), last[1]);
          }
        }
        default -> assertEquals(model.get(plain(key)), dict.get(key));
      }
      assertEquals(model.size(), dict.size());
    }
    assertEquals(new ArrayList<>(model.values()), List.of(dict.valuesToArray()));
    List<Object> keys = new ArrayList<>();
    for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
      keys.add(plain(at.key()));
    }
    assertEquals(new ArrayList<>(model.keySet()), keys);
    List<Object> backwards = new ArrayList<>();
    for (DictValue.Cursor at = dict.reversedCursor(); at.advance(); ) {
      backwards.add(plain(at.key()));
    }
    Collections.reverse(backwards);
    assertEquals(keys, backwards);
  }

  @Property(tries = 300)
  void setsHoldWhatTheModelHolds(@ForAll("changes") List<Tuple3<Integer, Object, Long>> changes) {
    SetValue set = new SetValue();
    Set<Object> model = new HashSet<>();
    for (Tuple3<Integer, Object, Long> change : changes) {
      Object key = change.get2();
      switch (change.get1()) {
        case 0, 1, 2, 3, 4 -> assertEquals(model.add(plain(key)), set.add(key));
        case 5, 6 -> assertEquals(model.remove(plain(key)), set.remove(key));
        case 7 -> {
          Object any = set.removeAny();
          assertEquals(any != null, any != null && model.remove(plain(any)));
        }
        default -> assertEquals(model.contains(plain(key)), set.contains(key));
      }
      assertEquals(model.size(), set.size());
    }
    Set<Object> items = new HashSet<>();
    for (Object item : set.toArray()) {
      items.add(plain(item));
    }
    assertEquals(model, items);
  }

  @Property(tries = 200)
  void sortingIsStable(@ForAll List<Integer> numbers, @ForAll boolean reverse) {
    Object[] items = new Object[numbers.size()];
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      // A tuple is no plain number: this takes the merge sort. The second item tells equals apart.
      items[i] = new TupleValue((long) numbers.get(i) % 7, (long) i);
      expected.add(items[i]);
    }
    expected.sort((a, b) -> {
      long order = first(a) - first(b);
      return (int) (reverse ? -order : order);
    });
    Object key = firstOf();
    Sorting.sort(items, items.length, key, reverse);
    assertEquals(expected, List.of(items));
  }

  private static long first(Object tuple) {
    return (Long) ((TupleValue) tuple).items()[0];
  }

  /** A function that gives the first item of a tuple, wrapped so that it compares as a tuple. */
  private static Object firstOf() {
    return new CallableValue(Types.OBJECT) {
      @Override
      public Object call(Object[] positional, Keywords keywords) {
        return new TupleValue(((TupleValue) positional[0]).items()[0]);
      }
    };
  }

  @Property(tries = 500)
  void slicesAreWhatARangeOfPlacesSays(
      @ForAll("parts") Object start, @ForAll("parts") Object stop, @ForAll("steps") Object step) {
    for (int length : new int[] {0, 1, 5}) {
      SliceValue slice = new SliceValue(start, stop, step);
      SliceValue.Places places = slice.places(length);
      TupleValue indices = (TupleValue) Calls.method(slice, "indices", (long) length);
      IteratorValue walk =
          new RangeValue(indices.items()[0], indices.items()[1], indices.items()[2]).iterator();
      for (int i = 0; i < places.count(); i++) {
        assertEquals((long) places.place(i), walk.next());
      }
      assertNull(walk.next());
    }
  }

  @Provide
  Arbitrary<Object> parts() {
    return Arbitraries.oneOf(
        Arbitraries.of((Object) None.NONE),
        Arbitraries.longs().between(-7, 7).map(number -> (Object) number),
        Arbitraries.longs().map(number -> (Object) number),
        Arbitraries.bigIntegers().map(RangeValue::narrow));
  }

  @Provide
  Arbitrary<Object> steps() {
    return parts().filter(step -> !step.equals(0L));
  }

  @Property(tries = 500)
  void rangesCountAsTheirDefinitionSays(
      @ForAll("bounds") BigInteger start,
      @ForAll("bounds") BigInteger stop,
      @ForAll("bounds") BigInteger step) {
    if (step.signum() == 0) {
      return;
    }
    RangeValue range =
        new RangeValue(RangeValue.narrow(start), RangeValue.narrow(stop), RangeValue.narrow(step));
    BigInteger distance = stop.subtract(start).multiply(BigInteger.valueOf(step.signum()));
    BigInteger[] parts = distance.divideAndRemainder(step.abs());
    BigInteger length =
        distance.signum() <= 0
            ? BigInteger.ZERO
            : parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    assertEquals(RangeValue.narrow(length), range.length());
    if (length.signum() > 0) {
      BigInteger last = start.add(length.subtract(BigInteger.ONE).multiply(step));
      assertEquals(RangeValue.narrow(last), Items.get(range, -1L));
      assertTrue(Items.contains(range, RangeValue.narrow(last)));
      assertFalse(Items.contains(range, RangeValue.narrow(last.add(step))));
      assertEquals(RangeValue.narrow(start), range.iterator().next());
    }
  }

  @Provide
  Arbitrary<BigInteger> bounds() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-20, 20).map(BigInteger::valueOf),
        Arbitraries.longs().map(BigInteger::valueOf),
        Arbitraries.bigIntegers());
  }

  @Property(tries = 300)
  void assigningSlicesIsWhatListsOfJavaDo(
      @ForAll List<Integer> numbers, @ForAll("parts") Object start, @ForAll("parts") Object stop) {
    ListValue list = new ListValue();
    List<Object> model = new ArrayList<>();
    for (int number : numbers) {
      list.append((long) number);
      model.add((long) number);
    }
    SliceValue slice = new SliceValue(start, stop, None.NONE);
    SliceValue.Places places = slice.places(model.size());
    int from = places.start();
    int to = Math.max(from, places.stop());
    ListSlices.set(list, slice, new TupleValue("x", "y"));
    model.subList(from, to).clear();
    model.addAll(from, List.of("x", "y"));
    assertArrayEquals(model.toArray(), list.toArray());
    places = slice.places(model.size());
    model.subList(places.start(), Math.max(places.start(), places.stop())).clear();
    ListSlices.delete(list, slice);
    assertArrayEquals(model.toArray(), list.toArray());
  }

  @Test
  void aHashOfTextIsJavas() {
    // DictValue counts on it: a script's __hash__ may give the hash of a str.
    for (String text : new String[] {"", "a", "some longer text", "\ud83d\ude00"}) {
      assertEquals(text.hashCode(), Comparison.hash(text));
    }
  }

  @Test
  void removingTheLastAgainAndAgainLeavesRoomToSearch() {
    DictValue dict = new DictValue();
    for (long i = 0; i < 1000; i++) {
      dict.put(i, i);
      assertEquals(i, dict.removeLast()[0]);
      assertNull(dict.get(-i - 7));
    }
  }

  @Test
  void aWalkNoticesThatTheDictChanged() {
    DictValue dict = new DictValue();
    dict.put("a", 1L);
    DictValue.Cursor cursor = dict.cursor();
    assertTrue(cursor.advance());
    dict.put("b", 2L);
    assertThrows(ScriptError.class, cursor::advance);
    assertThrows(ScriptError.class, cursor::advance);
  }
}
