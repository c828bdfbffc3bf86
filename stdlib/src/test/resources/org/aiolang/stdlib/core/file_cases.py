import os, os.path, io, sys
from os.path import join
def t(f):
    try:
        r = f()
        print(repr(r))
    except Exception as e: print(type(e).__name__, e)
for a in [('a','b'),('a/','b'),('','b'),('a','/b'),('a','b','c'),('/','x'),('a','')]: print(join(*a))
for p in ['/a/b/c.txt','c.txt','/a/b/','','/','a/.bashrc','a.tar.gz','..','/a//b/../c/./d','../../x','//a/b','a/..','.a.b']:
    print(os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p), os.path.normpath(p), os.path.isabs(p))
print(os.path.commonprefix(['abc','abd']), os.path.commonpath(['/a/b/c','/a/b/d']), os.path.relpath('/a/b','/a/c'))
t(lambda: os.path.join(1,'a')); t(lambda: os.path.join('a', None)); t(lambda: os.path.commonpath([]))
def rmt(d):
    for r, ds, fs in os.walk(d, topdown=False):
        for f in fs: os.remove(join(r, f))
        os.rmdir(r)
D='/tmp/aio_os_test'

if os.path.exists(D): rmt(D)
os.makedirs(D + '/x/y'); os.makedirs(D + '/x/y', exist_ok=True)
t(lambda: os.makedirs(D + '/x')); t(lambda: os.mkdir(D)); t(lambda: os.listdir(D + '/nope')); t(lambda: os.rmdir(D)); t(lambda: os.remove(D + '/q')); t(lambda: os.rename(D + '/q', D + '/r'))
with open(D + '/f.txt', 'w') as f:
    print(f.write('héllo\nworld\n'), f.tell(), f.closed, f.name == D + '/f.txt', f.mode)
    print('printed', 1, file=f)
print(f.closed)
t(lambda: f.write('x')); t(lambda: f.read())
with open(D + '/f.txt') as f:
    print(f.readline(), f.read(3), f.tell(), f.readlines())
    f.seek(0); print([l for l in f]); f.seek(0); print(f.read()); t(lambda: f.write('x'))
print(open(D + '/f.txt', 'rb').read(), os.path.getsize(D + '/f.txt'), os.path.isfile(D + '/f.txt'), os.path.isdir(D), sorted(os.listdir(D)))
with open(D + '/f.txt', 'a') as f: f.write('more')
print(open(D + '/f.txt').read().splitlines())
with open(D + '/b.bin', 'wb') as f: print(f.write(bytes(range(10))), f.tell())
with open(D + '/b.bin', 'rb+') as f:
    f.seek(3); print(f.read(2), f.tell()); f.seek(-1, 2); print(f.read()); f.seek(0); f.write(b'ZZ'); f.seek(0); print(f.read(4)); 
t(lambda: open(D + '/zz')); t(lambda: open(D)); t(lambda: open(D + '/f.txt', 'x')); t(lambda: open(D + '/f.txt', 'q')); t(lambda: open(D+'/f.txt', 'rw')); t(lambda: open(D+'/f.txt','b')); t(lambda: open(D+'/f.txt','rb', encoding='utf-8')); t(lambda: open(1.5)); t(lambda: open(D+'/f.txt', encoding='nope'))
with open(D + '/n.txt', 'w', newline='\r\n') as f: f.write('a\nb\n')
print(open(D + '/n.txt', 'rb').read(), open(D + '/n.txt').read(), open(D + '/n.txt', newline='').readlines())
with open(D + '/l1.txt', 'w', encoding='latin-1') as f: f.write('é')
print(open(D + '/l1.txt', 'rb').read()); t(lambda: open(D + '/l1.txt').read()); print(open(D + '/l1.txt', errors='replace').read(), open(D + '/l1.txt', encoding='latin-1').read())
def enc():
    with open(D + '/l2.txt', 'w', encoding='ascii') as f: f.write('aé')
t(enc)
print([(r.replace(D,''), sorted(d), sorted(fs)) for r, d, fs in os.walk(D)])
os.rename(D + '/f.txt', D + '/g.txt'); print(os.path.exists(D + '/f.txt'), os.stat(D + '/g.txt').st_size)
print(sorted((e.name, e.is_dir()) for e in os.scandir(D)))
print(os.sep, os.linesep == '\n', os.getpid() > 0, os.cpu_count() > 0, 'PATH' in os.environ, os.environ.get('NOPE_X'), os.getenv('NOPE_X', 'd'), type(os.getcwd()).__name__)
t(lambda: os.environ['NOPE_X'])
s = io.StringIO('a\nb\nc'); print(s.readline(), s.read(), s.getvalue()); s.seek(0); s.write('XX'); print(s.getvalue(), s.tell()); s.seek(0, 2); print(s.write('end'), s.getvalue(), [l for l in io.StringIO('1\n2')])
b = io.BytesIO(b'abc'); print(b.read(1), b.read(), b.getvalue()); b.write(b'd'); print(b.getvalue(), b.tell()); b.close(); t(lambda: b.read())
t(lambda: io.StringIO(3)); t(lambda: io.StringIO().write(3)); t(lambda: io.BytesIO().write('x'))
old = sys.stdout; sys.stdout = io.StringIO(); print('cap'); got = sys.stdout.getvalue(); sys.stdout = old; print(repr(got))
sys.stdout.write('direct\n'); print(sys.stdout.writable(), sys.stdin.readable(), sys.stdout.encoding, sys.stdout.name)
print('a', 'b', sep='', end='!\n'); print(*[1,2,3], sep=', '); print(sep='x'); print('x', None, file=None)
t(lambda: print(1, sep=3))
class W:
    def write(self, s): old.write('[' + s + ']')
print('p', 'q', file=W()); print()
class FP:
    def __fspath__(self): return D + '/g.txt'
print(len(open(FP()).read()), os.fspath(FP()) == D + '/g.txt', isinstance(FP(), os.PathLike), os.path.exists(FP()))
rmt(D)
