package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/**
 * A set or frozenset. Items lie where CPython puts them ({@code Objects/setobject.c}: a table
 * probed linearly nine places at a time, then by a perturbed hash), so that a set of numbers is
 * walked, and printed, in CPython's order.
 */
public final class SetValue extends Instance {
  private static final int SMALLEST_TABLE = 8;
  private static final int LINEAR_PROBES = 9;
  private static final int PERTURB_SHIFT = 5;

  /** Stands where an item was removed. */
  private static final Object REMOVED = new Object();

  private Object[] keys = new Object[SMALLEST_TABLE];
  private long[] hashes = new long[SMALLEST_TABLE];

  /** Places in use, removed ones included. */
  private int filled;

  private int size;

  /** Where {@link #removeAny} goes on searching; kept, as in CPython, when all items go. */
  private int finger;

  /** Raised when an item comes or goes. */
  private int structure;

  /** A frozenset's hash once known; 0 before. */
  long cachedHash;

  public SetValue() {
    this(Types.SET);
  }

  /**
   * @param type set, frozenset, or a class below one of them
   */
  public SetValue(Type type) {
    super(type);
  }

  /**
   * The value of a set display. CPython makes a display of three or more constants in one step,
   * which lays the table out differently.
   *
   * @param constant whether all items are constants of the source text
   */
  public static SetValue display(Object[] items, boolean constant) {
    SetValue set = new SetValue();
    for (Object item : items) {
      set.add(item);
    }
    if (constant && items.length >= 3) {
      SetValue copy = new SetValue();
      copy.addAll(set);
      return copy;
    }
    return set;
  }

  /** Adds an item; tells whether it is new. */
  public boolean add(Object item) {
    return add(item, hash(item));
  }

  public boolean contains(Object item) {
    return find(item, hash(item)) >= 0;
  }

  /** Removes an item; tells whether it was there. */
  public boolean remove(Object item) {
    return remove(item, hash(item));
  }

  /** Removes and gives some item, or null where the set is empty. */
  public Object removeAny() {
    if (size == 0) {
      return null;
    }
    int at = finger & keys.length - 1;
    while (keys[at] == null || keys[at] == REMOVED) {
      at++;
      if (at == keys.length) {
        at = 0;
      }
    }
    Object key = keys[at];
    free(at);
    finger = at + 1;
    return key;
  }

  public int size() {
    return size;
  }

  public void clear() {
    keys = new Object[SMALLEST_TABLE];
    hashes = new long[SMALLEST_TABLE];
    filled = 0;
    size = 0;
    structure++;
  }

  /** A copy of the items. */
  public Object[] toArray() {
    Object[] items = new Object[size];
    int at = 0;
    for (Object key : keys) {
      if (key != null && key != REMOVED) {
        items[at++] = key;
      }
    }
    return items;
  }

  /** A walk over the items: {@code for (SetValue.Cursor at = set.cursor(); at.advance(); )}. */
  public Cursor cursor() {
    return new Cursor();
  }

  /** A position among the items. */
  public final class Cursor {
    private int place = -1;
    private int expectedSize = size;
    private int left = size;

    /** Moves to the next item; false at the end. Raises RuntimeError where the set changed size. */
    public boolean advance() {
      if (expectedSize != size) {
        expectedSize = -1; // every later call raises too
        throw Errors.runtime("Set changed size during iteration");
      }
      int at = place;
      do {
        at++;
      } while (at < keys.length && (keys[at] == null || keys[at] == REMOVED));
      if (at >= keys.length) {
        place = keys.length;
        left = 0;
        return false;
      }
      place = at;
      left--;
      return true;
    }

    public Object item() {
      return keys[place];
    }

    /** Its hash. */
    long hash() {
      return hashes[place];
    }

    /** How many items are still to come; 0 once the set changed size. */
    public int remaining() {
      return expectedSize == size ? Math.max(left, 0) : 0;
    }
  }

  /** Adds all items of another set. */
  public void addAll(SetValue other) {
    if (other == this || other.size == 0) {
      return;
    }
    reserve(other.size);
    if (filled == 0 && keys.length == other.keys.length && other.filled == other.size) {
      System.arraycopy(other.keys, 0, keys, 0, keys.length);
      System.arraycopy(other.hashes, 0, hashes, 0, keys.length);
      filled = other.filled;
      size = other.size;
      structure++;
      return;
    }
    if (filled == 0) {
      for (int i = 0; i < other.keys.length; i++) {
        if (other.keys[i] != null && other.keys[i] != REMOVED) {
          insertClean(other.keys[i], other.hashes[i]);
        }
      }
      filled = other.size;
      size = other.size;
      structure++;
      return;
    }
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != null && other.keys[i] != REMOVED) {
        add(other.keys[i], other.hashes[i]);
      }
    }
  }

  /** Grows at once for that many more items, as CPython does before it adds a set or a dict. */
  void reserve(int more) {
    if ((filled + (long) more) * 5 >= (keys.length - 1) * 3L) {
      resize((size + (long) more) * 2);
    }
  }

  /** Drops the traces of removed items where they are more than a quarter of the table. */
  void tidy() {
    if (filled - size > (keys.length - 1) / 4) {
      resize(size > 50_000 ? size * 2L : size * 4L);
    }
  }

  /** Takes over the contents of another set, which is given up. */
  void become(SetValue other) {
    keys = other.keys;
    hashes = other.hashes;
    filled = other.filled;
    size = other.size;
    structure++;
  }

  private static long hash(Object item) {
    if (item instanceof Long number && number < Integer.MAX_VALUE && number > Integer.MIN_VALUE) {
      return number == -1 ? -2 : number;
    }
    return Comparison.hash(item);
  }

  boolean contains(Object item, long hash) {
    return find(item, hash) >= 0;
  }

  boolean remove(Object item, long hash) {
    int place = find(item, hash);
    if (place < 0) {
      return false;
    }
    free(place);
    return true;
  }

  private void free(int place) {
    keys[place] = REMOVED;
    hashes[place] = -1;
    size--;
    structure++;
  }

  boolean add(Object key, long hash) {
    int mask = keys.length - 1;
    int at = (int) hash & mask;
    long perturb = hash;
    int freed = -1;
    while (true) {
      int last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
      for (int place = at; place <= last; place++) {
        Object stored = keys[place];
        if (stored == null) {
          put(freed < 0 ? place : freed, key, hash, freed >= 0);
          return true;
        }
        if (stored == REMOVED) {
          freed = place; // the last one seen is used again
        } else if (hashes[place] == hash) {
          int before = structure;
          boolean equal = same(stored, key);
          if (before != structure) {
            return add(key, hash);
          }
          if (equal) {
            return false;
          }
        }
      }
      perturb >>>= PERTURB_SHIFT;
      at = (int) (at * 5L + 1 + perturb) & mask;
    }
  }

  private void put(int place, Object key, long hash, boolean usedBefore) {
    keys[place] = key;
    hashes[place] = hash;
    size++;
    structure++;
    if (!usedBefore) {
      filled++;
      if (filled * 5L >= (keys.length - 1) * 3L) {
        resize(size > 50_000 ? size * 2L : size * 4L);
      }
    }
  }

  private int find(Object key, long hash) {
    int mask = keys.length - 1;
    int at = (int) hash & mask;
    long perturb = hash;
    while (true) {
      int last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
      for (int place = at; place <= last; place++) {
        Object stored = keys[place];
        if (stored == null) {
          return -1;
        }
        if (hashes[place] == hash && stored != REMOVED) {
          int before = structure;
          boolean equal = same(stored, key);
          if (before != structure) {
            return find(key, hash);
          }
          if (equal) {
            return place;
          }
        }
      }
      perturb >>>= PERTURB_SHIFT;
      at = (int) (at * 5L + 1 + perturb) & mask;
    }
  }

  private static boolean same(Object stored, Object key) {
    if (stored == key) {
      return true;
    }
    if (stored instanceof Long a && key instanceof Long b) {
      return a.longValue() == b.longValue();
    }
    if (stored instanceof String a && key instanceof String b) {
      return a.equals(b);
    }
    return Comparison.equal(stored, key);
  }

  private void insertClean(Object key, long hash) {
    int mask = keys.length - 1;
    int at = (int) hash & mask;
    long perturb = hash;
    while (true) {
      int last = at + LINEAR_PROBES <= mask ? at + LINEAR_PROBES : at;
      for (int place = at; place <= last; place++) {
        if (keys[place] == null) {
          keys[place] = key;
          hashes[place] = hash;
          return;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      at = (int) (at * 5L + 1 + perturb) & mask;
    }
  }

  private void resize(long wanted) {
    int length = SMALLEST_TABLE;
    while (length <= wanted) {
      if (length == 1 << 30) {
        throw Errors.memory();
      }
      length <<= 1;
    }
    Object[] oldKeys = keys;
    long[] oldHashes = hashes;
    keys = new Object[length];
    hashes = new long[length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null && oldKeys[i] != REMOVED) {
        insertClean(oldKeys[i], oldHashes[i]);
      }
    }
    filled = size;
    structure++;
  }
}
