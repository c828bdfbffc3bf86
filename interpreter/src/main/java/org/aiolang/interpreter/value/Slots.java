package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.aiolang.interpreter.error.Errors;

/** What {@code __slots__} makes of a new class: which attributes its instances may have. */
final class Slots {
  private Slots() {}

  /**
   * @param best the base that instances are laid out after
   * @param declared {@code __slots__}, or null where the class has none
   */
  static void add(Type type, Type[] bases, Type best, Object declared) {
    boolean inherited = false;
    boolean weak = false;
    List<String> slots = new ArrayList<>();
    for (Type base : bases) {
      inherited |= base.hasDictionary();
      weak |= base.isWeaklyReferenced();
      if (base.slots != null) {
        slots.addAll(List.of(base.slots));
      }
    }
    Type layout = best.layout();
    boolean dictionary = declared == null && !inherited;
    boolean weakly = declared == null && !weak && !hasNoRoom(layout);
    TreeSet<String> added = new TreeSet<>();
    if (declared != null) {
      for (Object each : names(type, declared)) {
        String slot = check(type, layout, each);
        if (slot.equals("__dict__")) {
          if (dictionary || inherited) {
            throw Errors.type("__dict__ slot disallowed: we already got one");
          }
          dictionary = true;
        } else if (slot.equals("__weakref__")) {
          if (weakly || weak) {
            throw Errors.type("__weakref__ slot disallowed: we already got one");
          }
          weakly = true;
        } else {
          String name = mangle(type.name(), slot);
          if (type.members().containsKey(name)
              && !slot.equals("__qualname__")
              && !slot.equals("__classcell__")) {
            throw Errors.value("'" + slot + "' in __slots__ conflicts with class variable");
          }
          slots.add(name);
          added.add(name);
        }
      }
      for (String name : added) {
        type.members().put(name, new SlotMember(type, name));
      }
    }
    // Classes and modules have a dict of another kind, and take weak references anyway.
    boolean special = layout == Types.TYPE || layout == Types.MODULE;
    if (dictionary && !special) {
      type.members().putIfAbsent("__dict__", InstanceMembers.dictionary(type));
    }
    if (weakly && !special) {
      type.members().putIfAbsent("__weakref__", InstanceMembers.weakReferences(type));
    }
    type.setAddedSlots(added.toArray(new String[0]));
    type.setDictionaryAllowed(dictionary || inherited);
    type.setWeaklyReferenced(weakly || weak);
    type.slots = dictionary || inherited ? null : slots.toArray(new String[0]);
  }

  private static Object[] names(Type type, Object declared) {
    if (Wrapped.unwrap(declared) instanceof String one) {
      return new Object[] {one};
    }
    return Iteration.toArray(declared);
  }

  /** CPython has no place for slots in objects of varying size. */
  private static boolean hasNoRoom(Type layout) {
    return layout == Types.INT || layout == Types.TUPLE || layout == Types.BYTES;
  }

  private static String check(Type type, Type layout, Object name) {
    if (hasNoRoom(layout)
        && !"__dict__".equals(name)
        && !("__weakref__".equals(name) && layout != Types.INT)) {
      throw Errors.type("nonempty __slots__ not supported for subtype of '" + layout.name() + "'");
    }
    if (!(Wrapped.unwrap(name) instanceof String slot)) {
      throw Errors.type("__slots__ items must be strings, not '" + Types.of(name).name() + "'");
    }
    if (slot.isEmpty()
        || !Character.isUnicodeIdentifierStart(slot.codePointAt(0)) && slot.charAt(0) != '_'
        || !slot.codePoints()
            .allMatch(each ->
                Character.isUnicodeIdentifierPart(each)
                    && !Character.isIdentifierIgnorable(each))) {
      throw Errors.type("__slots__ must be identifiers");
    }
    return slot;
  }

  private static String mangle(String className, String name) {
    String bare = className.replaceFirst("^_+", "");
    return name.startsWith("__") && !name.endsWith("__") && !bare.isEmpty()
        ? "_" + bare + name
        : name;
  }
}
