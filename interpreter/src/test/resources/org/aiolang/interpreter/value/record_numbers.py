"""Records what CPython 3.13 answers, one line a case: operation, operands, result, parted by tabs.

Run: python3.13 record_numbers.py > numbers.tsv
"""

import builtins
import math
import operator
import random
import sys

INTS = [0, 1, -1, 2, -2, 3, 7, -7, 10, 63, 64, 255, -256, 2**31, 2**53, 2**53 + 1, -(2**53) - 1, 2**62,
        2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64, 10**20, -(10**25), 3**100, 2**1023, 2**1024, -(10**400)]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.5, -7.5, 0.1, 1e16, 9007199254740993.0, 1e22, 1e-5, 123456.789, 1e300, -1e-300,
          5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 2.0**63, -(2.0**63), 3.0, -3.0, 2.0]
OTHERS = [True, False, 1j, complex(1.5, -2), complex(0, 0), "ab", "", None, [1], [], (1, 2), ()]
BINARY = {
    "add": operator.add, "subtract": operator.sub, "multiply": operator.mul, "matrixMultiply": operator.matmul,
    "divide": operator.truediv, "floorDivide": operator.floordiv, "modulo": operator.mod, "power": operator.pow,
    "leftShift": operator.lshift, "rightShift": operator.rshift, "bitAnd": operator.and_, "bitXor": operator.xor,
    "bitOr": operator.or_, "divmod": divmod,
    "inPlaceAdd": operator.iadd, "inPlaceSubtract": operator.isub, "inPlacePower": operator.ipow,
    "equals": operator.eq, "notEquals": operator.ne, "less": operator.lt, "lessOrEqual": operator.le,
    "greater": operator.gt, "greaterOrEqual": operator.ge,
}
UNARY = {
    "negate": operator.neg, "plus": operator.pos, "invert": operator.inv, "absolute": abs, "hash": hash, "truth": bool,
    "index": operator.index, "toInt": int, "toDouble": float, "repr": repr,
}
FORMATS = ["d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "n", ",", "_", "_x", "_b", "+", " ", "-", "08", "+08d", "010,",
           "020,.2f", "#010x", "_^20", "<10", ">10", "^10", "=10", "*=+10", "e", ".3e", "E", "f", ".0f", ".1f", ".2f", ".10f",
           "#.0f", "F", "g", ".3g", ".10g", "#g", "G", "%", ".1%", ",.2f", "_.3f", ".3", ".1", ".17", "10.3f", "z.1f", "z.0e",
           "+.2e", "012.3f", "s", ".2d", ",b", ",,d", ",_", "_,", "zd", "y", "abc", ".", "5.", "99999999999", "c>5", ",x",
           "+c", "#c", ",n", "09", "<09", "0<9", ".400f", ".20e", "#.3", "1j"]


def text(value):
    """A literal that the reader of the table knows."""
    if isinstance(value, complex):
        return f"complex({value.real!r}, {value.imag!r})"
    return repr(value)


def attempt(function, *operands):
    try:
        result = function(*operands)
        if type(result).__name__ in ("str", "bytes") and not result.isascii():
            return None
        return repr(result)
    except (ArithmeticError, TypeError, ValueError, MemoryError) as error:
        return f"!{type(error).__name__}: {error}"


def line(operation, function, *operands):
    result = attempt(function, *operands)
    if result is not None and len(result) + sum(len(text(each)) for each in operands) < 420:
        print(operation, *map(text, operands), result, sep="\t")


def too_large(name, a, b):
    """Whether it would take long or much memory, or whether a library of C may differ in the last digit."""
    if name in ("power", "inPlacePower"):
        if isinstance(a, str) or isinstance(b, str):
            return False
        if isinstance(a, complex) or isinstance(b, complex):
            return not (isinstance(b, int) and abs(b) < 100)
        if isinstance(a, int) and isinstance(b, int):
            return abs(b) > 300
        if isinstance(a, (int, float)) and isinstance(b, (int, float)) and a < 0 and b != b // 1:
            return True
        return False
    if name == "leftShift":
        return isinstance(b, int) and b > 5000
    if name in ("multiply", "inPlaceMultiply"):
        return any(isinstance(x, (str, list, tuple)) and isinstance(y, int) and y > 1000 for x, y in ((a, b), (b, a)))
    return False


def main():
    sys.set_int_max_str_digits(4300)
    chance = random.Random(5)

    def some_int():
        return chance.randrange(-(1 << chance.randrange(1, 130)), 1 << chance.randrange(1, 130))

    def some_float():
        return chance.choice([chance.uniform(-10, 10), chance.uniform(-1, 1) * 10.0 ** chance.randrange(-20, 20)])

    values = INTS + FLOATS + OTHERS
    for name, function in BINARY.items():
        fewer = name.startswith("inPlace")
        for a in values:
            for b in values:
                if fewer and chance.random() < 0.8 or chance.random() < 0.85:
                    continue
                if not too_large(name, a, b) and not (name == "modulo" and isinstance(a, str)):
                    line(name, function, a, b)
        for _ in range(12):
            for a, b in ((some_int(), some_int()), (some_int(), some_float()), (some_float(), some_int()), (some_float(), some_float())):
                if not too_large(name, a, b):
                    line(name, function, a, b)
    for name, function in UNARY.items():
        for a in values + [some_int() for _ in range(40)] + [some_float() for _ in range(40)]:
            if name != "hash" or a == a and not isinstance(a, str):
                line(name, function, a)
    for a in [1e23, 2e-7, 123e-7, 1e15, 1e16, 1e17, 0.0001, 0.00001, 0.001, 1234567.0, 12345678.9, 5e-324, 1e-323, 1.5e-323, 2e-322,
              2.2250738585072014e-308, 4.35, 0.1 + 0.2, 1 / 3, 100.0, 2**-44, 9.5e-5] + [
              math.ldexp(chance.random(), chance.randrange(-1070, 1020)) for _ in range(60)]:
        line("repr", repr, a)
        line("hash", hash, a)
        line("m:float.hex", float.hex, a)
        line("fromhex", float.fromhex, float.hex(a))
        line("m:float.as_integer_ratio", float.as_integer_ratio, a)
        line("float", float, repr(a))
        line("format", format, a, ".3f")
        line("format", format, a, ".4g")
        line("format", format, a, ".5e")
        line("format", format, a, ".3")
    for value in [0, 1, -1, 7, 255, 1234567, -1234567, 10**30, True, 0.0, -0.0, 1.0, 1.5, -2.5, 0.1, 1234567.891, 1e-10, 1e20, 123e200,
                  -0.04, 99.95, 100.0, 1e100, float("inf"), float("-inf"), float("nan"), 1 + 2j, -1.5j, complex(-0.0, 0.0),
                  complex(1e20, float("inf")), 0x110000, 65]:
        for specification in FORMATS:
            line("format", format, value, specification)
    for digits in [0, 1, 2, 5, 16, 400, -1, -2, -5, -400, 10**30]:
        for value in [0, 5, 15, 25, 35, -15, 12345, 10**30 + 5, 0.5, 1.5, 2.5, 2.675, 1.005, 1234.5678, -0.05, 1e300, 1.7e308, 5e-324, 0.15, 0.25]:
            line("round", round, value, digits)
    for value in [0.5, 1.5, 2.5, -0.5, -1.5, 1e300, 2**63 + 0.0, float("nan"), float("inf"), 7, 2**70]:
        line("round", round, value)
    for source in ["0", "12", "-12", "+5", " 7 ", "\\t8\\n", "1_000", "1__0", "_1", "1_", "", " ", "-", "+-1", "1 2", "0x1f", "0b11", "0o17",
                   "1e5", "abc", "9" * 18, "9" * 25, "9" * 4301, "z", "0_7", "00", "010", "0x_1f", "0x", "- 1"]:
        for base in [10, 0, 2, 8, 16, 36, 1, 37, -1]:
            line("int", int, source, base)
        line("toInt", int, source)
        line("float", float, source)
        line("complex", complex, source)
    for source in ["1.5", "-1.5e3", ".5", "5.", ".", "e5", "1e", "1e+", "1e-7", "inf", "-Infinity", "nan", "+nan", "-NAN", "infinit", "1_0.5",
                   "1._5", "1_.5", "1e1_0", "1e_1", "0x1p3", "1.0f", "1d", "1e400", "-1e400", "1e-400", " 1.5 ", "1 .5", "--1", "1.5.2"]:
        line("float", float, source)
        line("fromhex", float.fromhex, source)
        line("complex", complex, source)
    for source in ["1+2j", "-1.5e3-2.5e-3j", "j", "-j", "1+j", "1-j", "(1+2j)", "( 1+2j )", "1 + 2j", "1+2", "1j+2", "nan+infj", "1e5j", "1++2j", "()", "(1", "1J",
                   "infj", "-nanj", "1_0+2_0j"]:
        line("complex", complex, source)
    for source in ["0x1.8p3", "0x.8", "1.8", "-0x1p-1074", "0x1p-1075", "0x1.8p-1074", "0x1p-1080", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023",
                   "0xp3", "0x1p", "0x1.p+3", "1p99999999999999999999", "1p-99999999999999999999", "inf", "-Infinity", "NaN", "0x1.00000000000008", "0x1.000000000000081"]:
        line("fromhex", float.fromhex, source)
    for value in INTS + [128, 127, 32767, 65535, -128, -129]:
        for length in [0, 1, 2, 8, 9, 20, -1]:
            for order in ["big", "little", "other"]:
                line("toBytes", lambda v, n, o: v.to_bytes(n, o), value, length, order)
                line("toBytesSigned", lambda v, n, o: v.to_bytes(n, o, signed=True), value, length, order)
        line("m:int.bit_length", int.bit_length, value)
        line("m:int.bit_count", int.bit_count, value)
        line("hex", hex, value)
        line("bin", bin, value)
        line("oct", oct, value)
    for source in [b"", b"\x00", b"\xff", b"\x80\x00", b"\x01\x02\x03\x04\x05\x06\x07\x08\x09", b"\xff" * 8, b"\xff" * 9]:
        for order in ["big", "little", "other"]:
            line("fromBytes", lambda b, o: int.from_bytes(b, o), source, order)
            line("fromBytesSigned", lambda b, o: int.from_bytes(b, o, signed=True), source, order)
    for a in [0, 1, 2, -3, 10, 2**64, -(2**70), 123456789]:
        for b in [0, 1, 5, -1, -3, 2**65]:
            for c in [1, 2, 7, -7, 10, 2**61 - 1, 2**80, -(2**80) + 1, 0, -1]:
                line("power3", pow, a, b, c)
    for operands in [(2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), ("a", 2, 3), (2, "a", 3), (2, 3, "a"), (1j, 2, 3), (True, True, True)]:
        line("power3", pow, *operands)
    for a in [[1, 2], [1, 2, 3], [], [1, "a"], (1, 2), (1, 3), (), (1.0, True), [[1], [2]], [float("nan")], ["a"], "a", "B", "ab", "\x00", (1, (2, 3)), b"a", b"ab", b"\xff"]:
        for b in [[1, 2], [1, 2, 3], [], [1, "a"], (1, 2), (1, 3), (), (1.0, True), [[1], [2]], ["a"], "a", "B", "ab", (1, (2, 4)), None, 1, b"a", b"\xfe"]:
            for name in ["equals", "notEquals", "less", "lessOrEqual", "greater", "greaterOrEqual", "add", "multiply", "inPlaceAdd"]:
                line(name, BINARY[name], a, b) if name != "inPlaceAdd" else line(name, lambda x, y: operator.iadd(x[:], y), a, b)
    for value in [(), (1,), (1, 2, 3), (1.0, 2, True), ((1, 2), 3), (None,), ([],), [], (-1, -2), (2**70, 0.5)]:
        line("hash", hash, value)
    for value, count in [("ab", 3), ("ab", 0), ("ab", -1), ([1, 2], 3), ((1,), 3), ((), 5), ("", 10**9), ([], 2**62), ("a", 2**70), ("a", -(2**70)), ("ab", 2**62),
                         ([1], 2**62), ("ab", True), ("ab", 1.5), ("ab", None), (b"ab", 2), ([0], 4), ((1, 2), 1)]:
        line("multiply", operator.mul, value, count)
        line("multiply", operator.mul, count, value)


main()
