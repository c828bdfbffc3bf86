"""Writes what CPython says about every chunk of errors.txt below it: python3.13 record_errors.py errors.txt

Chunks are divided by lines of three dashes. What stood below a chunk is replaced: these lines are
recorded, never typed.
"""
import sys
import warnings

warnings.simplefilter("ignore")
TOP_LEVEL_AWAIT = 0x2000


def verdict(source):
    try:
        compile(source + "\n", "<string>", "exec", dont_inherit=True, flags=TOP_LEVEL_AWAIT)
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        return f"{type(error).__name__} {place} {error.msg}"
    return "valid"


with open(sys.argv[1], encoding="utf-8", newline="\n") as file:
    chunks = file.read().split("\n---\n")
sources = [chunk.rsplit("\n### ", 1)[0].rstrip("\n") for chunk in chunks]
with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
    file.write("\n---\n".join(f"{source}\n### {verdict(source)}" for source in sources) + "\n")
