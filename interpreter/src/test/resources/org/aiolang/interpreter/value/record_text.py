"""Records what CPython answers to calls of the methods of str, bytes and bytearray.

python3.13 record_text.py         writes str.tsv, bytes.tsv and format.tsv beside itself
python3.13 record_text.py full    all combinations, several times as many: for a run by hand after a change
"""

import os
import sys
import zlib
from itertools import product

HERE = os.path.dirname(os.path.abspath(__file__))


def answer(receiver, method, args, kwargs):
    try:
        result = ascii(getattr(receiver, method)(*args, **kwargs))
    except Exception as error:
        return ascii(f"!{type(error).__name__}: {error}")
    return result + " " + ascii(receiver) if type(receiver) is bytearray else result


class Table:
    def __init__(self, name):
        self.name = name
        self.lines = {}

    def call(self, receiver, method, *args, **kwargs):
        shown = ascii(receiver), method, ascii(args), ascii(kwargs)
        self.lines.setdefault("\t".join(shown), answer(receiver, method, args, kwargs))

    def write(self, most):
        """Keeps about so many calls, chosen by their text, so that a new case does not change the choice."""
        share = 1 if sys.argv[1:] == ["full"] else most / len(self.lines)
        with open(os.path.join(HERE, self.name), "w") as out:
            for shown, result in self.lines.items():
                if " at 0x" not in result and zlib.crc32(shown.encode()) < share * 2**32:
                    out.write(f"{shown}\t{result}\n")


TEXTS = [
    "", "a", "abc", "abcabc", "Hello, World", "  two  words ", "\t\n x\x0b\u3000", "aXbXXc", "a\r\nb\nc\rd\x85e\u2028f\x1cg",
    "\u00df", "\u0130I\u0131i", "\ufb01nd \ufb02", "\u03a3\u03a3 \u03a3a\u03a3", "d\u017ee \u01c5 \u01c6", "\u1f80\u1fb3 \u1fb2",
    "\U0001f600", "a\U0001f600b\U0001f600\U0001f600c", "\U00010400\U00010428x", "12", "\u0663\u0664", "\u00b2\u2460", "\u00bd\u2167\u4e00",
    "x1_y", "_", "1x", "\u00e9t\u00e9", "A\u0301", "They're Bill's", "aBC dEF", "-42", "+7", "a\tbc\tdef\n\tg", "\x00\x1f\x7f\xad\u200b",
    "\u0149\u01f0\u0390\u1e9e", "\u13a0\uab70\u13f8", "'", "\"'", "a\\b", "\ud800",
]
SUBS = ["", "a", "b", "bc", "X", " ", "\U0001f600", "zz"]
BOUNDS = [(), (1,), (None, 2), (-2,), (2, 1), (0, 100), (100,), (-100, -1)]


def record_str():
    table = Table("str.tsv")
    call = table.call
    plain = """upper lower casefold capitalize title swapcase isalpha isalnum isdecimal isdigit isnumeric isspace isascii
        isprintable isidentifier islower isupper istitle strip lstrip rstrip split rsplit splitlines __repr__ __str__ __len__
        __hash__ encode expandtabs""".split()
    for text, method in product(TEXTS, plain):
        if method == "__hash__" and text:
            continue
        call(text, method)
    for text in TEXTS:
        call(text, "splitlines", True)
        call(text, "splitlines", keepends=True)
        for n in (0, 1, 2, 5, -1):
            call(text, "split", None, n)
            call(text, "rsplit", None, n)
        for size in (0, 1, 4, -3):
            call(text, "expandtabs", size)
        for width in (0, 3, 4, 5, 8):
            for method in ("center", "ljust", "rjust"):
                call(text, method, width)
                call(text, method, width, "\U0001f600")
            call(text, "zfill", width)
        for start, stop, step in product((None, 0, 1, -1, 9), (None, 2, -1, -9), (None, 2, -1, -2)):
            call(text, "__getitem__", slice(start, stop, step))
        for index in (0, 1, -1, 5, -9, True, 2**70):
            call(text, "__getitem__", index)
    for text, sub in product(TEXTS, SUBS):
        for method in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
            for bounds in BOUNDS:
                call(text, method, sub, *bounds)
        for method in ("split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix",
                       "__contains__", "__add__", "__eq__", "__lt__", "__ge__"):
            call(text, method, sub)
        for n in (0, 1, 2):
            call(text, "split", sub, n)
            call(text, "rsplit", sub, n)
            call(text, "replace", sub, "-", n)
        call(text, "replace", sub, "-")
        call(text, "replace", sub, "")
        call(text, "replace", sub, "<>", count=1)
        call(sub, "join", list(text))
    for method in ("find", "rfind", "index", "count", "startswith", "endswith", "split", "rsplit", "partition", "strip", "lstrip",
                   "join", "replace", "center", "zfill", "expandtabs", "encode", "removeprefix", "removesuffix", "translate",
                   "__contains__", "__getitem__", "__add__", "__mul__", "__rmul__", "__eq__", "__lt__", "splitlines", "format_map",
                   "__format__", "__rmod__"):
        for wrong in (1, None, 1.5, b"a", ["a"], ("a", 1), {}, True):
            call("abc", method, wrong)
    call("abc", "replace", "a", 1)
    call("abc", "center", 9, 1)
    call("abc", "center", 9, "ab")
    call("abc", "ljust", 9, b"a")
    call("abc", "split", "a", "b")
    call("abc", "find", "a", "b")
    call("abc", "find", "a", 1.5)
    call("abc", "startswith", ("x", "a"))
    call("abc", "startswith", ("x", "b"), 1)
    call("abc", "endswith", ())
    call("abc", "endswith", ("c", "d"))
    for items in (["a", 1], ["a", "b"], ("a", "b", None), "xyz", {"k": 1}, [], ["one"], [b"a"]):
        call("-", "join", items)
    for n in (0, 1, 3, -1, True):
        call("ab\U0001f600", "__mul__", n)
        call("ab", "__rmul__", n)
    for args in ((), ("a",), ("a", 1, 2), ("a", "b", 1, 2, 3, 4)):
        for method in ("find", "replace", "split", "upper", "join", "startswith", "center", "encode", "zfill"):
            call("abc", method, *args)
    call("abc", "split", sep="b")
    call("abc", "split", sep="b", maxsplit=0)
    call("abc", "split", seperator="b")
    call("abc", "upper", x=1)
    table_args = [
        ({97: "x"},), ({97: None, 98: 120},), ({97: 1114112},), ({97: 1.5},), ({97: "long", 98: "\U0001f600"},), ({},), ("0123" * 30,),
    ]
    for args in table_args:
        call("abcab", "translate", *args)
    for args in (("ab", "xy"), ("ab", "xyz"), ("ab", "xy", "c"), ({"a": 1, 98: "y"},), ({"ab": 1},), ({1.5: 1},), ("ab",), (1, 2),
                 ("a", 1), ("ab", "xy", 3)):
        call("", "maketrans", *args)
    record_codecs(call)
    for template, values in percent_cases():
        call(template, "__mod__", values)
    for template, args, kwargs in field_cases():
        call(template, "format", *args, **kwargs)
    for mapping in ({"a": 1, "b": [1, 2]}, {}, [5], "xyz"):
        for template in ("{a}", "{b[1]} {a!r:>5}", "{0}", "{}", "x"):
            call(template, "format_map", mapping)
    table.write(9000)


ENCODINGS = ["utf-8", "UTF8", "ascii", "latin-1", "iso-8859-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be",
             "utf-8-sig", "cp1252", "unicode_escape", "nonsense", "U8", "us-ascii", "utf_8"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "nonsense",
            "namereplace"]


def record_codecs(call):
    texts = ["", "abc", "\u00e9\u20ac", "a\u20ac\u20acb", "\U0001f600", "x\ud800\ud801y", "a\udcffb", "\t\n\\'\x7f"]
    for text, encoding in product(texts, ENCODINGS):
        call(text, "encode", encoding)
    for text, encoding, handler in product(texts, ["utf-8", "ascii", "latin-1", "utf-16-le", "utf-32-le", "cp1252"], HANDLERS):
        call(text, "encode", encoding, handler)
    call("a", "encode", encoding="ascii", errors="strict")
    call("a", "encode", "ascii", 1)


def percent_cases():
    numbers = [0, 5, -7, 255, 10**20, -(2**70), 1.5, -0.0, 1e100, 3.999, float("inf"), float("nan"), True, "text", None, b"x"]
    flags = ["", "-", "+", " ", "#", "0", "-0", "+0", "#0", "-#"]
    for flag, (width, precision), kind, value in product(
        flags, [("", ""), ("8", ""), ("", ".2"), ("10", ".3"), ("8", ".0")], "dixXoeEfFgGcsra", numbers
    ):
        if len(flag) == 2 and kind in "iEGra":
            continue
        yield f"<%{flag}{width}{precision}{kind}>", value
    yield from [
        ("%s", ()), ("%s %s", (1,)), ("%s", (1, 2)), ("x", 1), ("x", ()), ("x", {}), ("x", [1]), ("x", "y"), ("%", 1), ("%5", 1),
        ("%y", 1), ("%5.2y", 1), ("%\u20ac", 1), ("%%", ()), ("%%", 1), ("%5%", ()), ("%(a)s", {"a": 1}), ("%(a)s", 1), ("%(a)s", (1,)),
        ("%(a)s", {}), ("%(a", {"a": 1}), ("%(a)", {"a": 1}), ("%((a))s", {"(a)": 1}), ("%()s", {"": 2}), ("%(a)s %(b)d", {"a": 1, "b": 2}),
        ("%*d", (5, 3)), ("%*d", (-5, 3)), ("%-*d|", (5, 3)), ("%.*f", (2, 3.14159)), ("%.*f", (-2, 3.14159)), ("%*d", ("a", 3)),
        ("%*d", (5,)), ("%ld %hd %Ld", (1, 2, 3)), ("%s", (1, 2)), ("%s and %s", ("a", "b")), ("%d%%", 50), ("%c%c", (65, "b")),
        ("%c", "ab"), ("%c", -1), ("%c", 1114112), ("%c", 1.5), ("%c", None), ("%d", "5"), ("%x", 1.5), ("%f", "1"), ("%i", [1]),
        ("%.", 1), ("%.5", 1), ("%s", [1, "a"]), ("%r", "a'b"), ("%a", "\u20ac"), ("%.2s", "abc"), ("%5.1s|", "abc"),
        ("%-5s|", "\U0001f600"), ("%.99999999999d", 1), ("%s %(a)s", {"a": 1}), ("%(a)s %s", ({"a": 1},)),
    ]


def field_cases():
    values = ("text", 42, 3.14159, [1, 2, 3], {"k": "v"}, True, None)
    templates = [
        "{}", "{0}", "{0} {1}", "{} {}", "{1} {0}", "{{}}", "{{{0}}}", "{0!r}", "{0!s:>8}", "{0!a}", "{0!x}", "{0!}", "{0!rx}", "{0!r",
        "{", "}", "{0", "{0:", "{0:{1}", "{0:{1}}", "{0:>{1}}", "{1:{2}}", "{3[0]}", "{3[9]}", "{3[x]}", "{4[k]}", "{4[j]}", "{4}",
        "{0.upper}", "{0.nothing}", "{0.}", "{3[}", "{3[]}", "{3[0]x}", "{a}", "{a.b}", "{} {0}", "{0} {}", "{9}", "{:d} {:>5}",
        "{1:5d}|", "{1:<5}|", "{2:.2f}", "{5}", "{6}", "{6:5}", "{3:5}", "{5:5}", "{0:5}|", "{0:^11}", "{0:*^11}", "{a[x{}", "{0:{{}}}",
        "{0:{1:{2}}}", "a{0}b{0}c", "{99999999999}", "{ }", "{0 }", "{:{}}", "x}", "x{", "}{", "{}}", "{{}", "{!r}", "{:}", "{!r:}",
        "{0!r:^{1}}", "{[0]}", "{.real}", "{0[0]}", "{0[-1]}", "{3[0]} {4[k]!r}", "{0:s}", "{0:d}", "{1:s}", "{1:x}", "{1:#x}", "{1:,}",
    ]
    for template in templates:
        yield template, values, {}
        yield template, values, {"a": {"x": 1, "x{": 2}}
        yield template, (), {}
    yield "{a} {b}", (), {"a": 1, "b": "two"}
    yield "{a[x]}", (), {"a": {"x": 1}}
    yield "{:>{w}.{p}f}", (3.14159,), {"w": 9, "p": 2}
    yield "{0:{fill}{align}{width}}", ("x",), {"fill": "*", "align": "^", "width": 5}


def record_format():
    table = Table("format.tsv")
    values = ["", "abc", "\U0001f600x", 0, 5, -42, 123456789, 10**20, True, 1.0, -2.5, 1234567.891, 1e-7, float("inf"), float("nan"), None,
              [1]]
    specifications = [
        "", "s", "5", "<5", ">5", "^6", "=6", "*^7", "05", "+", "-", " ", "+5", "#", "z", ".2", "5.2", "d", "x", "#x", "b", "#010b", "o",
        "c", "n", "X", "e", ".3e", "f", ".0f", "g", "%", ".1%", ",", "_", ",d", "_x", ",x", ",s", "_s", ",_", "_,", "010,", "+,.2f",
        "E", "G", "F", "10", "<10", ">+10", "5d", "y", "dd", "5.", ".", "10.3s", "\U0001f600^9", "\U0001f600<9.1", "=+9", "x<05", "{", "}<5",
        "99999999999999", ".99999999999999", "z.1f", "#g", "#.3", "sx", "s5", "\u20ac",
    ]
    for value, specification in product(values, specifications):
        table.call(value, "__format__", specification)
    table.write(1200)


def record_bytes():
    table = Table("bytes.tsv")
    call = table.call
    datas = [b"", b"a", b"abc", b"abcabc", b" two  words\t", b"a\r\nb\nc\rd", b"\x00\xff\x80'", b"aXbXXc", b"Hello World", b"12", b"-42",
             b"a\tb", b"they're"]
    subs = [b"", b"a", b"bc", b"X", b" ", bytearray(b"b"), 97, 300, -1, "a", None]
    plain = """upper lower capitalize title swapcase isalpha isalnum isdigit isspace isascii islower isupper istitle strip lstrip
        rstrip split rsplit splitlines __repr__ __str__ __len__ hex decode expandtabs""".split()
    for kind in (bytes, bytearray):
        for data, method in product(datas, plain):
            call(kind(data), method)
        for data, sub in product(datas, subs):
            for method in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith", "split", "rsplit", "partition",
                           "rpartition", "strip", "removeprefix", "removesuffix", "__contains__", "__add__", "__eq__", "__lt__"):
                # bytes leaves these to bytearray, aio knows them itself: the operators answer the same.
                if not (method in ("__eq__", "__lt__") and kind is bytes and type(sub) is bytearray):
                    call(kind(data), method, sub)
            call(kind(data), "find", sub, 1)
            call(kind(data), "rfind", sub, -3, -1)
            call(kind(data), "replace", sub, b"-")
            call(kind(data), "replace", sub, b"<>", 1)
            call(kind(data), "split", sub, 1)
        for data in datas:
            for start, stop, step in product((None, 1, -2), (None, 2, -1), (None, 2, -1)):
                call(kind(data), "__getitem__", slice(start, stop, step))
            for index in (0, -1, 9, True, "a", 1.5, 2**70):
                call(kind(data), "__getitem__", index)
            for width in (0, 4, 7):
                for method in ("center", "ljust", "rjust"):
                    call(kind(data), method, width)
                    call(kind(data), method, width, b"*")
                call(kind(data), "zfill", width)
            call(kind(data), "__mul__", 2)
            call(kind(data), "splitlines", True)
            call(kind(data), "hex", ":")
            call(kind(data), "hex", "-", 2)
            call(kind(data), "hex", "-", -2)
            call(kind(data), "translate", bytes(range(256)))
            call(kind(data), "translate", None, b"ab")
            call(kind(data), "translate", bytes(reversed(range(256))), delete=b"a")
        call(kind(b"abc"), "translate", b"short")
        call(kind(b"abc"), "translate", "x")
        call(kind(b"abc"), "center", 9, "x")
        call(kind(b"abc"), "center", 9, b"xy")
        call(kind(b"abc"), "hex", "ab")
        call(kind(b"abc"), "hex", 1)
        for items in ([b"a", b"b"], [b"a", 1], "ab", 5, [], [b"one"], [bytearray(b"x"), b"y"]):
            call(kind(b"-"), "join", items)
        for text in ("", "00ff", "00 FF", "0", "0g", "zz", " 12 ab ", 5, b"00", "1 2"):
            call(kind(b""), "fromhex", text)
        for args in ((b"ab", b"xy"), (b"a", b"xy"), ("a", b"x")):
            call(kind(b""), "maketrans", *args)
        for template, values in [
            (b"%s", (b"x",)), (b"%s", "x"), (b"%d %x", (5, 255)), (b"%a", "\u20ac"), (b"%r", b"x"), (b"%c", 65), (b"%c", b"A"), (b"%c", 256),
            (b"%c", "a"), (b"%b", b"q"), (b"%5s|", b"x"), (b"%.1f", 1.25), (b"%(k)s", {b"k": b"v"}), (b"%y", 1), (b"%s", ()), (b"x", 1),
            (b"%i", "x"), (b"%s", 5),
        ]:
            call(kind(template), "__mod__", values)
    for data, encoding, handler in product(
        [b"a\xffb", b"a\xe2\x82", b"a\xe2\x82b", b"\xed\xa0\x80", b"\xc0\x80", b"\xf0\x9f\x98\x80!", b"\xf5\x80", b"\xff\xfea\x00", b"\xfe\xff\x00a",
         b"\xef\xbb\xbfx", b"a\x00\x00\xd8", b"\x00\xd8a\x00", b"a\x00\x00", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\\n\\u20ac\\x41\\7",
         b"\x00\xdc"],
        ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "cp1252", "unicode_escape", "nonsense"],
        ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"],
    ):
        call(data, "decode", encoding, handler)
    for method, *args in [
        ("append", 65), ("append", 256), ("append", "a"), ("append", -1), ("extend", b"xy"), ("extend", [1, 2]), ("extend", "ab"), ("extend", 5),
        ("extend", [300]), ("insert", 0, 65), ("insert", -1, 65), ("insert", 99, 65), ("insert", 0, 300), ("pop",), ("pop", 0), ("pop", 9),
        ("remove", 98), ("remove", 1), ("remove", "a"), ("reverse",), ("clear",), ("copy",), ("__setitem__", 0, 65), ("__setitem__", 9, 65),
        ("__setitem__", 0, 256), ("__setitem__", 0, b"x"), ("__setitem__", slice(0, 2, None), b"longer"), ("__setitem__", slice(None, None, 2), b"xy"),
        ("__setitem__", slice(None, None, 2), b"x"), ("__setitem__", slice(1, 1, None), [1, 2]), ("__setitem__", slice(0, 1, None), 5),
        ("__setitem__", slice(0, 1, None), "x"), ("__delitem__", 0), ("__delitem__", 9), ("__delitem__", slice(0, 2, None)),
        ("__delitem__", slice(None, None, 2)), ("__iadd__", b"xy"), ("__iadd__", 5), ("__imul__", 2), ("__delitem__", "a"),
    ]:
        call(bytearray(b"abc"), method, *args)
    call(bytearray(), "pop")
    table.write(4000)


record_str()
record_format()
record_bytes()
