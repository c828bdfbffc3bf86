package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;

/**
 * A dict: insertion order and Python's equality of keys ({@code 1 == 1.0 == True}). Hashing or
 * comparing a key may run script code and raise.
 *
 * <p>The entries lie in arrays in order of insertion; a table of numbers, a power of two in length,
 * tells where a hash's entry is. A removed entry leaves a hole until the table grows, so that a
 * walk in progress keeps its place. Native classes below dict extend this one to keep more in it.
 */
public class DictValue extends Instance {
  private static final int SMALLEST_TABLE = 8;
  private static final int FREE = 0;
  private static final int REMOVED = -1;
  private static final int[] NO_NUMBERS = {};
  private static final Object[] NO_OBJECTS = {};

  /** For each place: FREE, REMOVED or the entry's number plus one. */
  private int[] table = NO_NUMBERS;

  private Object[] keys = NO_OBJECTS;
  private Object[] values = NO_OBJECTS;
  private int[] hashes = NO_NUMBERS;

  /** Entries in use, holes included. */
  private int filled;

  /** All entries before this one are holes. */
  private int first;

  /**
   * How many places of the table may still be taken: some must stay FREE, or searches never end.
   */
  private int vacant;

  private int size;

  /** Raised when an entry comes or goes: a search that ran script code starts again then. */
  private int structure;

  public DictValue() {
    this(Types.DICT);
  }

  public DictValue(Type type) {
    super(type);
  }

  /** Whether the entries are kept nowhere but here. */
  boolean isPlain() {
    return true;
  }

  /**
   * Called before entries are counted or walked over: for one that shows what is kept elsewhere.
   */
  void prepare() {}

  /** The value of a key, or null. */
  public Object get(Object key) {
    if (size == 0) {
      if (!(key instanceof String)) {
        Comparison.hash(key); // raises for what cannot be a key
      }
      return null;
    }
    int entry = find(key, hash(key));
    return entry < 0 ? null : values[entry];
  }

  /** Sets a key; an old key object stays. */
  public void put(Object key, Object value) {
    int hash = hash(key);
    int entry = find(key, hash);
    if (entry >= 0) {
      values[entry] = value;
    } else {
      insert(key, hash, value);
    }
  }

  /** The value of a key; where there is none, the given value is set and answered. */
  public Object setDefault(Object key, Object value) {
    int hash = hash(key);
    int entry = find(key, hash);
    if (entry >= 0) {
      return values[entry];
    }
    insert(key, hash, value);
    return value;
  }

  /** Removes a key and gives its value, or null. */
  public Object remove(Object key) {
    int hash = hash(key);
    int entry = find(key, hash);
    return entry < 0 ? null : removeEntry(entry);
  }

  /** Removes the last entry and gives its key and value, or null where the dict is empty. */
  public Object[] removeLast() {
    if (size == 0) {
      return null;
    }
    int entry = filled - 1;
    while (keys[entry] == null) {
      entry--;
    }
    Object key = keys[entry];
    Object value = removeEntry(entry);
    filled = entry;
    first = Math.min(first, filled);
    return new Object[] {key, value};
  }

  /** Removes the first entry and gives its key and value, or null where the dict is empty. */
  public Object[] removeFirst() {
    for (int entry = first; entry < filled; entry++) {
      Object key = keys[entry];
      if (key != null) {
        first = entry + 1;
        return new Object[] {key, removeEntry(entry)};
      }
    }
    return null;
  }

  public final int size() {
    prepare();
    return size;
  }

  public final boolean contains(Object key) {
    return get(key) != null;
  }

  public void clear() {
    table = NO_NUMBERS;
    keys = NO_OBJECTS;
    values = NO_OBJECTS;
    hashes = NO_NUMBERS;
    filled = 0;
    first = 0;
    vacant = 0;
    size = 0;
    structure++;
  }

  /** A plain dict with the same entries. */
  public final DictValue copy() {
    DictValue copy = new DictValue();
    copy.putAll(this);
    return copy;
  }

  /** Copies all entries of another dict into this one. */
  public final void putAll(DictValue other) {
    other.prepare();
    if (other == this || other.size == 0) {
      return;
    }
    if (size == 0 && other.size == other.filled && isPlain()) {
      table = other.table.clone();
      keys = other.keys.clone();
      values = other.values.clone();
      hashes = other.hashes.clone();
      filled = other.filled;
      first = 0;
      vacant = other.vacant;
      size = other.size;
      structure++;
      return;
    }
    int expected = other.structure;
    for (int i = 0; i < other.filled; i++) {
      Object key = other.keys[i];
      if (key != null) {
        int hash = other.hashes[i];
        Object value = other.values[i];
        int entry = find(key, hash);
        if (!isPlain()) {
          put(key, value);
        } else if (entry >= 0) {
          values[entry] = value;
        } else {
          insert(key, hash, value);
        }
        if (other.structure != expected) {
          throw Errors.runtime("dict mutated during update");
        }
      }
    }
  }

  /** A copy of the keys. */
  public final Object[] keysToArray() {
    prepare();
    Object[] copy = new Object[size];
    int at = 0;
    for (int i = 0; i < filled; i++) {
      if (keys[i] != null) {
        copy[at++] = keys[i];
      }
    }
    return copy;
  }

  /** A copy of the values. */
  public final Object[] valuesToArray() {
    prepare();
    Object[] copy = new Object[size];
    int at = 0;
    for (int i = 0; i < filled; i++) {
      if (keys[i] != null) {
        copy[at++] = values[i];
      }
    }
    return copy;
  }

  /**
   * Moves an entry to one end, as {@code OrderedDict.move_to_end} does; tells whether the key was
   * there.
   */
  public final boolean moveToEnd(Object key, boolean last) {
    int hash = hash(key);
    int entry = find(key, hash);
    if (entry < 0) {
      return false;
    }
    Object stored = keys[entry];
    Object value = removeEntry(entry);
    if (last) {
      insert(stored, hash, value);
      return true;
    }
    DictValue rest = copy();
    clear();
    insert(stored, hash, value);
    putAll(rest);
    return true;
  }

  /** A walk over the entries: {@code for (DictValue.Cursor at = dict.cursor(); at.advance(); )}. */
  public final Cursor cursor() {
    prepare();
    return new Cursor();
  }

  /** A walk over the entries from the last to the first. */
  public final Cursor reversedCursor() {
    prepare();
    Cursor cursor = new Cursor();
    cursor.backwards = true;
    cursor.next = filled - 1;
    return cursor;
  }

  /** A position among the entries. */
  public final class Cursor {
    private int next;
    private Object key;
    private Object value;
    private boolean backwards;
    private int expectedSize = size;
    private int left = size;
    private boolean ended;

    /**
     * Moves to the next entry; false at the end. Raises RuntimeError where the dict changed size
     * meanwhile.
     */
    public boolean advance() {
      if (ended) {
        return false;
      }
      if (expectedSize != size) {
        expectedSize = -1; // every later call raises too
        throw Errors.runtime("dictionary changed size during iteration");
      }
      int at = next;
      if (backwards) {
        at = Math.min(at, filled - 1);
        while (at >= 0 && keys[at] == null) {
          at--;
        }
        if (at < 0) {
          ended = true;
          return false;
        }
        next = at - 1;
      } else {
        while (at < filled && keys[at] == null) {
          at++;
        }
        if (at >= filled) {
          ended = true;
          return false;
        }
        next = at + 1;
      }
      if (left == 0) {
        ended = true;
        throw Errors.runtime("dictionary keys changed during iteration");
      }
      left--;
      key = keys[at];
      value = values[at];
      return true;
    }

    public Object key() {
      return key;
    }

    public Object value() {
      return value;
    }

    /** How many entries are still to come; 0 once the dict changed size. */
    public int remaining() {
      return ended || expectedSize != size ? 0 : left;
    }
  }

  /** Folds Python's hash of a key to an int. */
  private static int hash(Object key) {
    long hash;
    if (key instanceof String string) {
      hash = string.hashCode();
      if (hash == -1) {
        hash = -2;
      }
    } else if (key instanceof Long number
        && number < Integer.MAX_VALUE
        && number > Integer.MIN_VALUE) {
      hash = number == -1 ? -2 : number;
    } else {
      hash = Comparison.hash(key);
    }
    return (int) hash + 31 * (int) (hash >>> 32);
  }

  /** The number of a key's entry, or -1. */
  private int find(Object key, int hash) {
    int[] table = this.table;
    if (table.length == 0) {
      return -1;
    }
    int mask = table.length - 1;
    int spread = hash ^ hash >>> 16;
    int at = spread & mask;
    int perturb = spread;
    while (true) {
      int number = table[at];
      if (number == FREE) {
        return -1;
      }
      if (number > 0 && hashes[number - 1] == hash) {
        Object stored = keys[number - 1];
        if (stored == key) {
          return number - 1;
        }
        if (key instanceof String a && stored instanceof String b) {
          if (a.equals(b)) {
            return number - 1;
          }
        } else if (key instanceof Long a && stored instanceof Long b) {
          if (a.longValue() == b.longValue()) {
            return number - 1;
          }
        } else {
          int before = structure;
          boolean equal = Comparison.equal(stored, key);
          if (before != structure) {
            return find(key, hash);
          }
          if (equal) {
            return number - 1;
          }
        }
      }
      perturb >>>= 5;
      at = at * 5 + perturb + 1 & mask;
    }
  }

  /** Appends an entry whose key is known to be absent. */
  private void insert(Object key, int hash, Object value) {
    if (vacant == 0) {
      grow();
    }
    vacant--;
    int entry = filled++;
    keys[entry] = key;
    values[entry] = value;
    hashes[entry] = hash;
    link(hash, entry);
    size++;
    structure++;
  }

  private void link(int hash, int entry) {
    int[] table = this.table;
    int mask = table.length - 1;
    int spread = hash ^ hash >>> 16;
    int at = spread & mask;
    int perturb = spread;
    while (table[at] > 0) {
      perturb >>>= 5;
      at = at * 5 + perturb + 1 & mask;
    }
    table[at] = entry + 1;
  }

  private Object removeEntry(int entry) {
    int[] table = this.table;
    int mask = table.length - 1;
    int hash = hashes[entry];
    int spread = hash ^ hash >>> 16;
    int at = spread & mask;
    int perturb = spread;
    while (table[at] != entry + 1) {
      perturb >>>= 5;
      at = at * 5 + perturb + 1 & mask;
    }
    table[at] = REMOVED;
    Object value = values[entry];
    keys[entry] = null;
    values[entry] = null;
    size--;
    structure++;
    return value;
  }

  /** Makes room for more, and drops the holes. */
  private void grow() {
    int length = SMALLEST_TABLE;
    while (length < size * 3L) {
      if (length == 1 << 30) {
        throw Errors.memory();
      }
      length <<= 1;
    }
    int room = (int) (length * 2L / 3);
    Object[] oldKeys = keys;
    Object[] oldValues = values;
    int[] oldHashes = hashes;
    int old = filled;
    keys = new Object[room];
    values = new Object[room];
    hashes = new int[room];
    table = new int[length];
    if (old == size) {
      System.arraycopy(oldKeys, 0, keys, 0, old);
      System.arraycopy(oldValues, 0, values, 0, old);
      System.arraycopy(oldHashes, 0, hashes, 0, old);
    } else {
      int at = 0;
      for (int i = 0; i < old; i++) {
        if (oldKeys[i] != null) {
          keys[at] = oldKeys[i];
          values[at] = oldValues[i];
          hashes[at++] = oldHashes[i];
        }
      }
      Arrays.fill(keys, at, room, null);
    }
    filled = size;
    first = 0;
    vacant = room - size;
    for (int i = 0; i < filled; i++) {
      link(hashes[i], i);
    }
  }
}
