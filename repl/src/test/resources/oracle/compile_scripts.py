"""Prints for every script of a folder the line and the text of its syntax error, or an empty line.

usage: python3 compile_scripts.py FOLDER
"""

import ast
import pathlib
import sys

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.aio")):
    try:
        text = path.read_bytes().decode()
        compile(text, path.name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True)
        print()
    except SyntaxError as error:
        print(f"{error.lineno} {type(error).__name__}: {error.msg}")
