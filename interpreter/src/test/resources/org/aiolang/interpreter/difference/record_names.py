"""Records the names of CPython's library for aio's messages; run it with CPython 3.13."""
import importlib, sys, warnings, io, contextlib
warnings.simplefilter("ignore")
SKIP = {"tkinter", "turtle", "curses", "ssl", "socket", "pydoc", "pdb", "dis", "opcode", "distutils", "symtable", "nturl2path", "antigravity", "this", "idlelib", "turtledemo", "__main__"}
EXTRA = ["asyncio.subprocess", "collections.abc", "concurrent.futures", "email.message", "http.client", "http.server", "importlib.metadata", "importlib.resources", "importlib.util", "logging.config", "logging.handlers", "multiprocessing.pool", "multiprocessing.shared_memory", "os.path", "unittest.mock", "urllib.error", "urllib.parse", "urllib.request", "xml.etree.ElementTree"]
REMOVED = "aifc asynchat asyncore audioop cgi cgitb chunk crypt distutils imghdr imp lib2to3 mailcap msilib nis nntplib ossaudiodev pipes smtpd sndhdr spwd sunau telnetlib uu xdrlib".split()
NAMES_OF = sys.argv[1:]
lines = []
for name in sorted(set(sys.stdlib_module_names) | set(REMOVED) | set(EXTRA)):
    if name in ("antigravity", "this"):
        lines.append(name)
        continue
    line = name
    if not name.startswith("_") and name not in SKIP and (not NAMES_OF or name in NAMES_OF):
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                module = importlib.import_module(name)
        except ImportError:
            module = None
        if module is not None:
            public = [each for each in dir(module) if not each.startswith("_")
                      and type(getattr(module, each, None)).__name__ != "module"]
            line += ": " + " ".join(public)
    lines.append(line)
print("\n".join(lines))
