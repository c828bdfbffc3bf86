"""Reads paths, one a line; prints for each its syntax tree, as PythonTree.java does, on one line."""
import ast
import struct
import sys

LEFT_OUT = {"ctx", "kind", "type_comment", "type_ignores", "simple"}
PLACED = (ast.expr, ast.stmt, ast.pattern, ast.excepthandler, ast.alias, ast.keyword, ast.type_param)


def text(value):
    units = value.encode("utf-16-be", "surrogatepass")
    out = []
    for (unit,) in struct.iter_unpack(">H", units):
        plain = 0x20 <= unit < 0x7F and unit not in (0x22, 0x5C)
        out.append(chr(unit) if plain else "\\u%04x" % unit)
    return '"' + "".join(out) + '"'


def number(value):
    return struct.pack(">d", value).hex()


def constant(value):
    match value:
        case None | True | False:
            return repr(value)
        case int():
            return hex(value)
        case float():
            return "float:" + number(value)
        case complex():
            return "imaginary:" + number(value.imag)
        case str():
            return text(value)
        case bytes():
            return "bytes:" + text(value.decode("latin-1"))
    return "Ellipsis"


class Dump:
    def __init__(self, source):
        self.lines = [line.encode() for line in source.split("\n")]
        self.in_fstring = 0

    def column(self, line, offset):
        row = self.lines[line - 1]
        return offset if row.isascii() else len(row[:offset].decode())

    def place(self, node):
        start = self.column(node.lineno, node.col_offset)
        end = self.column(node.end_lineno, node.end_col_offset)
        return f"@{node.lineno}:{start}-{node.end_lineno}:{end}"

    def dump(self, node):
        if isinstance(node, list):
            return "[" + ",".join(map(self.dump, node)) + "]"
        if isinstance(node, str):
            return text(node)
        if not isinstance(node, ast.AST):
            return str(node)
        if isinstance(node, ast.Constant):
            place = "" if self.in_fstring else self.place(node)
            return "Constant(" + constant(node.value) + ")" + place
        name = type(node).__name__
        if isinstance(node, ast.JoinedStr):
            return self.joined(node)
        place = self.place(node) if isinstance(node, PLACED) else ""
        if isinstance(node, ast.MatchSingleton):
            return "MatchSingleton(" + constant(node.value) + ")" + place
        if isinstance(node, ast.AnnAssign):
            name += str(node.simple)
        fields = (getattr(node, field) for field in node._fields if field not in LEFT_OUT)
        return name + "(" + ",".join(map(self.dump, fields)) + ")" + place

    def joined(self, node):
        place = "" if self.in_fstring else self.place(node)
        parts = []
        pending = None
        for value in node.values:
            if isinstance(value, ast.Constant):
                pending = (pending or "") + value.value
                continue
            if pending:
                parts.append(text(pending))
            pending = None
            before, self.in_fstring = self.in_fstring, 0
            inner = self.dump(value.value)
            self.in_fstring = 1
            spec = self.dump(value.format_spec)
            self.in_fstring = before
            parts.append(f"Field({inner},{value.conversion},{spec})")
        if pending:
            parts.append(text(pending))
        return "JoinedStr(" + ",".join(parts) + ")" + place


sys.setrecursionlimit(20000)
for path in sys.stdin:
    path = path.rstrip("\n")
    with open(path, encoding="utf-8-sig") as file:
        source = file.read()
    try:
        print(Dump(source).dump(ast.parse(source)), flush=True)
    except SyntaxError as error:
        print(f"SyntaxError {error.msg}", flush=True)
    except (RecursionError, ValueError) as error:
        print(f"Error {error}", flush=True)
