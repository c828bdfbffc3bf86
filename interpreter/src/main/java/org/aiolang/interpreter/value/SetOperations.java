package org.aiolang.interpreter.value;

/**
 * What sets do together. Each goes through its operands the way CPython does, because that decides
 * the order in which the result is walked.
 */
public final class SetOperations {
  private SetOperations() {}

  /** A set of that class with the items of an iterable. */
  public static SetValue of(Type type, Object iterable) {
    SetValue set = new SetValue(type);
    addAll(set, iterable);
    return set;
  }

  /** {@code set.update(iterable)}. */
  public static void addAll(SetValue set, Object iterable) {
    if (iterable instanceof SetValue other) { // whatever a class below says of iterating
      set.addAll(other);
    } else if (iterable instanceof DictValue dict && dict.type() == Types.DICT) {
      set.reserve(dict.size());
      for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
        set.add(at.key());
      }
    } else {
      IteratorValue iterator = Iteration.iterate(iterable);
      int turns = 0;
      for (Object item = iterator.next(); item != null; item = iterator.next()) {
        LongLoop.turn(++turns);
        set.add(item);
      }
    }
  }

  static boolean isFrozen(SetValue set) {
    return set.type().isSubtypeOf(Types.FROZEN_SET);
  }

  /** The built-in class that a result of an operation on the set has. */
  static Type base(SetValue set) {
    return isFrozen(set) ? Types.FROZEN_SET : Types.SET;
  }

  static SetValue copy(SetValue set) {
    SetValue copy = new SetValue(base(set));
    copy.addAll(set);
    return copy;
  }

  /** Of the class of the first. */
  public static SetValue union(SetValue set, Object iterable) {
    SetValue union = copy(set);
    if (iterable != set) {
      addAll(union, iterable);
    }
    return union;
  }

  /** Of the class of the first. */
  public static SetValue intersection(SetValue set, Object iterable) {
    if (iterable == set) {
      return copy(set);
    }
    SetValue common = new SetValue(base(set));
    if (iterable instanceof SetValue other) {
      SetValue larger = set;
      SetValue walked = other;
      if (walked.size() > larger.size()) {
        larger = other;
        walked = set;
      }
      for (SetValue.Cursor at = walked.cursor(); at.advance(); ) {
        Object item = at.item();
        long hash = at.hash();
        if (larger.contains(item, hash)) {
          common.add(item, hash);
        }
      }
      return common;
    }
    IteratorValue iterator = Iteration.iterate(iterable);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (set.contains(item)) {
        common.add(item);
      }
    }
    return common;
  }

  /** Of the class of the first. */
  public static SetValue difference(SetValue set, Object iterable) {
    SetValue other = iterable instanceof SetValue items ? items : null;
    DictValue dict = iterable instanceof DictValue keys && keys.type() == Types.DICT ? keys : null;
    if (other == null && dict == null
        || set.size() >> 2 > (other != null ? other.size() : dict.size())) {
      SetValue copy = copy(set);
      removeAll(copy, iterable);
      return copy;
    }
    SetValue rest = new SetValue(base(set));
    for (SetValue.Cursor at = set.cursor(); at.advance(); ) {
      Object item = at.item();
      long hash = at.hash();
      if (other != null ? !other.contains(item, hash) : !dict.contains(item)) {
        rest.add(item, hash);
      }
    }
    return rest;
  }

  /** {@code set.difference_update(iterable)}. */
  public static void removeAll(SetValue set, Object iterable) {
    if (iterable == set) {
      set.clear();
      return;
    }
    if (iterable instanceof SetValue given) {
      SetValue other = given.size() >> 3 > set.size() ? intersection(set, given) : given;
      for (SetValue.Cursor at = other.cursor(); at.advance(); ) {
        set.remove(at.item(), at.hash());
      }
    } else {
      IteratorValue iterator = Iteration.iterate(iterable);
      int turns = 0;
      for (Object item = iterator.next(); item != null; item = iterator.next()) {
        LongLoop.turn(++turns);
        set.remove(item);
      }
    }
    set.tidy();
  }

  /** Of the class of the first. */
  public static SetValue symmetricDifference(SetValue set, Object iterable) {
    SetValue other = of(base(set), iterable);
    toggleAll(other, set);
    return other;
  }

  /** {@code set.symmetric_difference_update(iterable)}. */
  public static void toggleAll(SetValue set, Object iterable) {
    if (iterable == set) {
      set.clear();
      return;
    }
    if (iterable instanceof DictValue dict && dict.type() == Types.DICT) {
      for (Object key : dict.keysToArray()) {
        if (!set.remove(key)) {
          set.add(key);
        }
      }
      return;
    }
    SetValue other = iterable instanceof SetValue items ? items : of(Types.SET, iterable);
    for (SetValue.Cursor at = other.cursor(); at.advance(); ) {
      Object item = at.item();
      long hash = at.hash();
      if (!set.remove(item, hash)) {
        set.add(item, hash);
      }
    }
  }

  static boolean isSubset(SetValue part, SetValue whole) {
    if (part.size() > whole.size()) {
      return false;
    }
    for (SetValue.Cursor at = part.cursor(); at.advance(); ) {
      if (!whole.contains(at.item(), at.hash())) {
        return false;
      }
    }
    return true;
  }

  static boolean isDisjoint(SetValue set, Object iterable) {
    if (iterable == set) {
      return set.size() == 0;
    }
    if (iterable instanceof SetValue other) {
      SetValue walked = other.size() > set.size() ? set : other;
      SetValue larger = walked == set ? other : set;
      for (SetValue.Cursor at = walked.cursor(); at.advance(); ) {
        if (larger.contains(at.item(), at.hash())) {
          return false;
        }
      }
      return true;
    }
    IteratorValue iterator = Iteration.iterate(iterable);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (set.contains(item)) {
        return false;
      }
    }
    return true;
  }

  /** Whether both have the same items; used by {@code ==} whatever the classes of set. */
  public static boolean equal(SetValue a, SetValue b) {
    return a.size() == b.size() && isSubset(a, b);
  }

  /**
   * The hash of a frozenset with these items, as CPython computes it ({@code Objects/setobject.c}).
   */
  static long hash(SetValue set) {
    if (set.cachedHash != 0) {
      return set.cachedHash;
    }
    long hash = 0;
    for (SetValue.Cursor at = set.cursor(); at.advance(); ) {
      long each = at.hash();
      hash ^= (each ^ 89869747L ^ each << 16) * 3644798167L;
    }
    hash ^= (set.size() + 1L) * 1927868237L;
    hash ^= hash >>> 11 ^ hash >>> 25;
    hash = hash * 69069L + 907133923L;
    set.cachedHash = hash == -1 ? 590923713L : hash;
    return set.cachedHash;
  }
}
