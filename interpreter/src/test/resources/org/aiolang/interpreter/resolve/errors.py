"""Records errors.tsv anew: python3.13 errors.py < errors.tsv > new.tsv

Of each line only the first field, a source with \\n for its line ends, is read. The others are the message CPython
gives, the lines and the columns (from 1, in bytes) of its beginning and end; or - where the source is right.
"""
import ast
import sys
import warnings

warnings.simplefilter("ignore")
for line in sys.stdin:
    source = line.rstrip("\n").split("\t")[0]
    try:
        compile(source.replace("\\n", "\n"), "<string>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True)
        fields = ["-"]
    except SyntaxError as e:
        fields = [e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
    print(source, *fields, sep="\t")
