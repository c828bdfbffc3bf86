"""string and textwrap."""

import string, textwrap
class F(string.Formatter):
    def get_value(self,k,a,kw): return str(k)+"!"
class T(string.Template):
    delimiter="%"
    idpattern="[a-z]+"
LOREM="Lorem ipsum dolor-sit amet, consectetur adipiscing elit -- sed do eiusmod tempor--incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. pneumonoultramicroscopicsilicovolcanoconiosis x-ray e-mail a-b-c self-contained-unit 12-34 foo-1-bar 'quoted--text' end.  New\tline\nhere."


def show(call):
    try:
        print(ascii(call()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


show(lambda: (string.Template('$a $$ ${b} $c').substitute(a=1,b=2)))
show(lambda: (string.Template('$a $$ ${b} $c').safe_substitute(a=1,b=2)))
show(lambda: (string.Template('$a $').substitute(a=1)))
show(lambda: (string.Template('ab\nc $').substitute(a=1)))
show(lambda: (string.Template('$a').substitute({'a':1}, a=2)))
show(lambda: (string.Template('$a ${b} $c_d $1').get_identifiers()))
show(lambda: (string.Template('$a $1').is_valid()))
show(lambda: (string.Template('x').template))
show(lambda: (string.capwords('hello  world foo'), string.capwords('a-b','-')))
show(lambda: (string.whitespace, string.printable, string.punctuation, string.hexdigits, string.octdigits))
show(lambda: (string.Formatter().format('{0} {a!r:>5}', 1, a='x')))
show(lambda: (string.Formatter().format('{} {}', 1, 2)))
show(lambda: (string.Formatter().vformat('{a}', (), {'a': 5})))
show(lambda: (list(string.Formatter().parse('a{b!r:c}d'))))
show(lambda: (string.Formatter().format('{a}')))
show(lambda: (string.Formatter().format('{0}')))
show(lambda: (textwrap.wrap('The quick brown fox jumped over the lazy dog', 10)))
show(lambda: (textwrap.fill('The quick brown fox', 10), textwrap.dedent('  a\n    b\n\n  c'), textwrap.indent('a\n\nb','> '), textwrap.shorten('Hello  world!', 11), textwrap.shorten('Hello world', 8, placeholder='..')))
show(lambda: (textwrap.wrap('aaaaaaaaaaaa bb', 5), textwrap.wrap('a-b-c well-known foo', 6), textwrap.wrap('', 5), textwrap.wrap('  x  y', 4)))
show(lambda: (textwrap.wrap('x', 0)))
show(lambda: (F().format('{} {}'), string.Formatter().format('{0.real:>{1}}', 5, 4), string.Formatter().format('{{}}{:{}}', 1, 3)))
show(lambda: (string.Formatter().format('{} {0}', 1)))
show(lambda: (string.Formatter().format('{0} {}', 1)))
show(lambda: (string.Formatter().format('{!x}', 1)))
show(lambda: (string.Formatter().format('{0[a]}{1[0]}', {'a':1}, [2])))
show(lambda: (string.Formatter().format()))
show(lambda: (T('%abc %% $x %{d}').substitute(abc=1,d=2), T('%A').substitute(a=1) if 0 else 0))
show(lambda: (string.Template('$A ${a}b $_x').substitute(A=1,a=2,_x=3), string.Template('${a').safe_substitute(a=1), string.Template('é$é').safe_substitute(é=1)))
show(lambda: (string.Template('$a').substitute()))
show(lambda: ([textwrap.wrap(LOREM, w) for w in range(5, 80, 7)]))
show(lambda: ([textwrap.wrap(LOREM, w, break_long_words=False) for w in range(5, 80, 7)]))
show(lambda: ([textwrap.wrap(LOREM, w, break_on_hyphens=False) for w in range(5, 80, 7)]))
show(lambda: ([textwrap.wrap(LOREM, w, max_lines=n) for w in range(12, 80, 9) for n in (1,2,3)]))
show(lambda: ([textwrap.wrap(LOREM, w, initial_indent='* ', subsequent_indent='  ') for w in range(5, 80, 11)]))
show(lambda: ([textwrap.wrap(LOREM, w, drop_whitespace=False) for w in range(5, 80, 11)]))
show(lambda: ([textwrap.wrap(LOREM, w, fix_sentence_endings=True, expand_tabs=False, replace_whitespace=False) for w in range(5, 80, 11)]))
show(lambda: ([textwrap.shorten(LOREM, w) for w in range(6, 80, 11)]))
show(lambda: (textwrap.shorten('abc', 3), textwrap.shorten('abcdef', 5), textwrap.shorten('abc def', 6, placeholder='')))
show(lambda: (textwrap.shorten('abc', 2)))
show(lambda: (textwrap.dedent('\ta\n\t  b'), textwrap.dedent('  a\n\tb'), textwrap.dedent(' \n  \n'), textwrap.dedent('a\n b'), textwrap.dedent('   a\n  b\n    c\n   \n'), textwrap.dedent('')))
show(lambda: (textwrap.indent('a\r\n \nb', '-', lambda l: True), textwrap.indent('x', '  ')))
show(lambda: (textwrap.TextWrapper(width=10).wrap('a b c d e f g'), textwrap.TextWrapper(width=10).fill('hello there world')))
