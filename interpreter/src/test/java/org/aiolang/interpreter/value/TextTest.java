package org.aiolang.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Text behaves as the array of its code points, whatever mixture of widths, short and long. */
class TextTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(0x61, 0xe9, 0x20ac, 0x1f600, 0xd7ff, 0xffff),
            Arbitraries.integers().between(0, 0x10ffff).filter(c -> c < 0xd800 || c > 0xdfff))
        .array(int[].class)
        .ofMaxSize(300)
        .map(points -> new String(points, 0, points.length));
  }

  @Property(tries = 300)
  void lengthItemsAndOffsets(@ForAll("texts") String text) {
    int[] points = text.codePoints().toArray();
    assertEquals(points.length, Text.length(text));
    int offset = 0;
    for (int i = 0; i < points.length; i++) {
      assertEquals(Character.toString(points[i]), Text.at(text, i));
      assertEquals(Character.toString(points[i]), Text.at(text, i - points.length));
      assertEquals(offset, Text.offset(text, i));
      assertEquals(i, Text.index(text, offset));
      offset += Character.charCount(points[i]);
    }
    assertEquals(text.length(), Text.offset(text, points.length));
    assertEquals(points.length, Text.index(text, text.length()));
  }

  @Property(tries = 500)
  void slices(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = -320, max = 320) int start,
      @ForAll @IntRange(min = -320, max = 320) int stop,
      @ForAll @IntRange(min = -70, max = 70) int step) {
    if (step == 0) {
      return;
    }
    int[] points = text.codePoints().toArray();
    SliceValue.Places places =
        new SliceValue((long) start, (long) stop, (long) step).places(points.length);
    int[] wanted = new int[places.count()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = points[places.place(i)];
    }
    String slice = Text.slice(text, places.start(), places.stop(), places.step());
    assertEquals(
        Arrays.toString(wanted), Arrays.toString(slice.codePoints().toArray()), "of " + text);
  }

  @Test
  void aLongTextIsScannedOnce() {
    String text = "\u20ac\ud83d\ude00".repeat(200_000);
    int last = Text.length(text) - 1;
    // Without the memo this would scan the text 400 thousand times, which takes minutes.
    for (int i = 0; i <= last; i++) {
      assertEquals(i % 2 == 0 ? "\u20ac" : "\ud83d\ude00", Text.at(text, i));
    }
  }

  @Test
  void latinCharactersAreShared() {
    assertSame(Text.at("\u00e9t\u00e9", 0), Text.at("xxx\u00e9", 3));
  }
}
