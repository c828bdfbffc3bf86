package org.aiolang.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Arithmetic, comparison and text of numbers against models on BigInteger and BigDecimal. */
class NumberPropertiesTest {
  private static final BigInteger HASH_MODULUS = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

  /** Around the sizes where the representation changes, and far from them. */
  @Provide
  Arbitrary<BigInteger> whole() {
    Arbitrary<BigInteger> near =
        Arbitraries.integers()
            .between(0, 130)
            .flatMap(bits ->
                Arbitraries.integers()
                    .between(-3, 3)
                    .map(offset -> BigInteger.TWO.pow(bits).add(BigInteger.valueOf(offset))));
    return Arbitraries.oneOf(
        near,
        near.map(BigInteger::negate),
        Arbitraries.longs().map(BigInteger::valueOf),
        Arbitraries.bigIntegers());
  }

  private static Object value(BigInteger number) {
    return Integers.normal(number);
  }

  private static void assertWhole(BigInteger expected, Object actual) {
    assertEquals(Integers.normal(expected), actual);
  }

  @Property(tries = 500)
  void ringOperations(@ForAll("whole") BigInteger a, @ForAll("whole") BigInteger b) {
    assertWhole(a.add(b), Arithmetic.add(value(a), value(b)));
    assertWhole(a.subtract(b), Arithmetic.subtract(value(a), value(b)));
    assertWhole(a.multiply(b), Arithmetic.multiply(value(a), value(b)));
    assertWhole(a.and(b), Arithmetic.bitAnd(value(a), value(b)));
    assertWhole(a.or(b), Arithmetic.bitOr(value(a), value(b)));
    assertWhole(a.xor(b), Arithmetic.bitXor(value(a), value(b)));
    assertWhole(a.negate(), Arithmetic.negate(value(a)));
    assertWhole(a.not(), Arithmetic.invert(value(a)));
    assertWhole(a.abs(), Arithmetic.absolute(value(a)));
    assertEquals(a.compareTo(b) < 0, Comparison.less(value(a), value(b)));
    assertEquals(a.equals(b), Comparison.equal(value(a), value(b)));
  }

  @Property(tries = 500)
  void divisionRoundsDown(@ForAll("whole") BigInteger a, @ForAll("whole") BigInteger b) {
    Assume.that(b.signum() != 0);
    Object quotient = Arithmetic.floorDivide(value(a), value(b));
    Object rest = Arithmetic.modulo(value(a), value(b));
    assertWhole(a, Arithmetic.add(Arithmetic.multiply(quotient, value(b)), rest));
    assertTrue(Integers.signum(rest) == 0 || Integers.signum(rest) == b.signum());
    assertTrue(Integers.compare(Integers.absolute(rest), value(b.abs())) < 0);
    assertTrue(
        Comparison.equal(new TupleValue(quotient, rest), Arithmetic.divmod(value(a), value(b))));
  }

  @Property(tries = 500)
  void trueDivisionIsTheNearestFloat(@ForAll("whole") BigInteger a, @ForAll("whole") BigInteger b) {
    Assume.that(b.signum() != 0 && a.bitLength() < 900 && b.bitLength() < 900);
    BigDecimal exact = new BigDecimal(a).divide(new BigDecimal(b), new java.math.MathContext(400));
    assertEquals(exact.doubleValue(), (Double) Arithmetic.divide(value(a), value(b)) + 0.0);
  }

  @Property(tries = 300)
  void shifts(@ForAll("whole") BigInteger a, @ForAll byte count) {
    int places = Math.abs((int) count);
    assertWhole(a.shiftLeft(places), Arithmetic.leftShift(value(a), (long) places));
    assertWhole(a.shiftRight(places), Arithmetic.rightShift(value(a), (long) places));
  }

  @Property(tries = 300)
  void powers(
      @ForAll("whole") BigInteger a, @ForAll byte exponent, @ForAll("whole") BigInteger modulus) {
    int power = Math.abs((int) exponent);
    assertWhole(a.pow(power), Arithmetic.power(value(a), (long) power));
    Assume.that(modulus.signum() > 0);
    assertWhole(
        a.modPow(BigInteger.valueOf(power), modulus),
        Arithmetic.power(value(a), (long) power, value(modulus)));
  }

  @Property(tries = 500)
  void intsAndFloatsCompareExactly(@ForAll("whole") BigInteger a, @ForAll double b) {
    int order = new BigDecimal(a).compareTo(new BigDecimal(b));
    assertEquals(order < 0, Comparison.less(value(a), b));
    assertEquals(order > 0, Comparison.less(b, value(a)));
    assertEquals(order == 0, Comparison.equal(value(a), b));
    double near = a.doubleValue();
    if (Double.isFinite(near)) {
      boolean same = new BigDecimal(near).compareTo(new BigDecimal(a)) == 0;
      assertEquals(same, Comparison.equal(near, value(a)));
      assertTrue(!same || Comparison.hash(near) == Comparison.hash(value(a)));
    }
  }

  @Property(tries = 500)
  void hashIsTheValueModuloThePrime(@ForAll("whole") BigInteger a) {
    long expected = a.remainder(HASH_MODULUS).longValue();
    assertEquals(expected == -1 ? -2 : expected, Comparison.hash(value(a)));
  }

  @Property(tries = 1000)
  void floatTextReadsBack(@ForAll double value) {
    String text = FloatText.repr(value);
    assertEquals(value, FloatText.parse(text, text));
    assertEquals(value, FloatText.fromHex(FloatText.hex(value)));
    // No shorter text does.
    int digits = FloatText.Digits.shortest(value).text().length();
    if (digits > 1) {
      String shorter = ("%." + (digits - 2) + "e").formatted(value);
      assertTrue(Double.parseDouble(shorter) != value, text);
    }
  }

  @Property(tries = 500)
  void intTextReadsBack(@ForAll("whole") BigInteger a, @ForAll byte chosen) {
    int base = 2 + Math.floorMod(chosen, 35);
    String text = a.toString(base);
    assertWhole(a, IntegerText.parse(text, base, text));
    assertEquals(text, (a.signum() < 0 ? "-" : "") + IntegerText.digits(value(a.abs()), base));
    assertWhole(a, IntegerText.parse(NumberFormat.format(value(a), "#_x"), 0, text));
  }

  @Property(tries = 500)
  void fixedFormatRoundsTheExactValue(@ForAll double value, @ForAll byte chosen) {
    int places = Math.floorMod(chosen, 20);
    String expected =
        new BigDecimal(Math.abs(value))
            .setScale(places, java.math.RoundingMode.HALF_EVEN)
            .toPlainString();
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    assertEquals((negative ? "-" : "") + expected, NumberFormat.format(value, "." + places + "f"));
  }

  @Property(tries = 300)
  void groupsRemoved(@ForAll("whole") BigInteger a, @ForAll byte chosen) {
    int width = Math.floorMod(chosen, 60);
    String text = NumberFormat.format(value(a), "0" + width + ",d");
    assertTrue(text.length() >= width);
    assertEquals(a, new BigInteger(text.replace(",", "")));
    assertTrue(text.matches("-?\\d{1,3}(,\\d{3})*"), text);
  }
}
