"""What CPython's symbol tables and code objects say about names.

Arguments: files, or names of modules of the standard library. Prints one tab-separated line for each thing:
    file      path
    scope     kind, name, line, then for each symbol its name and l (local), f (free) or g (global)
    code      qualified name, flags (g generator, c coroutine, a async generator), number of parameters,
              parameters, free variables, cells; names separated by blanks; only from 3.12 on, which runs
              comprehensions inside their function
"""
import importlib.util
import symtable
import sys
import types
import warnings

warnings.simplefilter("ignore")


def scopes(table):
    for child in table.get_children():
        kind = str(getattr(child.get_type(), "value", child.get_type()))
        if kind in ("function", "class"):
            fields = ["scope", kind, child.get_name(), str(child.get_lineno())]
            for symbol in child.get_symbols():
                flag = "f" if symbol.is_free() else "l" if symbol.is_local() else "g"
                fields.append(symbol.get_name() + " " + flag)
            print("\t".join(fields))
        scopes(child)


def codes(code):
    for child in code.co_consts:
        if isinstance(child, types.CodeType):
            flags = ""
            flags += "g" if child.co_flags & 0x20 else ""
            flags += "c" if child.co_flags & 0x80 else ""
            flags += "a" if child.co_flags & 0x200 else ""
            count = child.co_argcount + child.co_kwonlyargcount
            count += bool(child.co_flags & 4) + bool(child.co_flags & 8)
            names = (child.co_varnames[:count], child.co_freevars, sorted(child.co_cellvars))
            print("\t".join(["code", child.co_qualname, flags] + [" ".join(each) for each in names]))
            codes(child)


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for argument in sys.argv[1:]:
    path = argument
    if not path.endswith(".py"):
        path = importlib.util.find_spec(argument).origin
    with open(path, encoding="utf-8") as file:
        text = file.read()
    print("file\t" + path)
    scopes(symtable.symtable(text, path, "exec"))
    if sys.version_info >= (3, 12):
        codes(compile(text, path, "exec", dont_inherit=True))
