package org.aiolang.interpreter.value;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;

/**
 * A class. Built-in ones are shared by all engines and immutable; their members are declared the
 * first time somebody asks. Lookups are cached until a class in the method resolution order
 * changes, which also raises {@link #version}.
 */
public class Type extends CallableValue {
  private static final Object ABSENT = new Object();

  /** Bits of {@link #traits}. */
  static final int KNOWN = 1;

  /** Has a {@code __getattribute__} other than object's, type's or module's. */
  static final int CUSTOM_GET = 2;

  static final int CUSTOM_SET = 4;
  static final int CUSTOM_DELETE = 8;

  /** Has a {@code __getattr__}. */
  static final int FALLBACK_GET = 16;

  /** Its instances, found in a class, are descriptors. */
  static final int DESCRIPTOR_GET = 32;

  static final int DESCRIPTOR_SET = 64;
  static final int DESCRIPTOR_DELETE = 128;

  private String name;
  private Type[] bases;
  private Type[] mro;
  private final boolean builtin;
  private final Map<String, Object> members = new LinkedHashMap<>();
  private final List<WeakReference<Type>> subclasses = new ArrayList<>();
  private volatile Consumer<TypeMembers> declaration;
  private Map<String, Object> found;

  /** What {@link #lookupAfter} found, by the class passed; only classes of scripts keep it. */
  private final Map<Type, Map<String, Object>> foundAfter;

  private Shape rootShape;
  private Shape dictionaryShape;
  private String module;
  private String qualifiedName;
  private boolean dictionary;
  private Type layout;
  private Matching matching = Matching.NEITHER;
  private int traits;
  private Construction construction;

  /**
   * What the patterns of {@code match} take instances for; a class has it from the first base that
   * has one.
   */
  private enum Matching {
    NEITHER,
    SEQUENCE,
    MAPPING
  }

  /**
   * Raised whenever a lookup in this class may give something else; an inline cache compares it.
   */
  public int version;

  /** The attributes that {@code __slots__} allows to instances, or null where all are allowed. */
  public String[] slots;

  /** The slots that this class adds itself; null where it adds none. */
  private String[] addedSlots;

  /** Whether instances of this class of a script take weak references. */
  private boolean weaklyReferenced;

  private Type(String name, String module, Type[] bases, boolean builtin, Type metatype) {
    super(metatype);
    this.name = name;
    this.qualifiedName = name;
    this.module = module;
    this.bases = bases;
    this.builtin = builtin;
    // A built-in class is shared by the threads of all engines.
    this.found = builtin ? new ConcurrentHashMap<>() : new HashMap<>();
    this.foundAfter = builtin ? Map.of() : new IdentityHashMap<>(4);
  }

  /**
   * A built-in class.
   *
   * @param base its only base, or null for {@code object}
   * @param declaration declares its members; run at the first lookup
   */
  public static Type builtin(
      String module, String name, Type base, Consumer<TypeMembers> declaration) {
    return base == null
        ? builtin(module, name, new Type[0], new Type[0], declaration)
        : builtin(module, name, new Type[] {base}, base.mro, declaration);
  }

  /**
   * A built-in class with several bases.
   *
   * @param order the classes above it in the order in which they are searched
   */
  public static Type builtin(
      String module, String name, Type[] bases, Type[] order, Consumer<TypeMembers> declaration) {
    Type type = new Type(name, module, bases, true, Types.TYPE);
    type.declaration = declaration;
    type.mro = new Type[order.length + 1];
    type.mro[0] = type;
    System.arraycopy(order, 0, type.mro, 1, order.length);
    for (Type base : bases) {
      type.dictionary |= base.dictionary;
    }
    type.inheritMatching();
    return type;
  }

  private void inheritMatching() {
    for (int i = 1; i < mro.length && matching == Matching.NEITHER; i++) {
      matching = mro[i].matching;
    }
  }

  /** Lets sequence patterns match instances of this class and those made below it from now on. */
  public final Type asSequence() {
    matching = Matching.SEQUENCE;
    return this;
  }

  /** Lets mapping patterns match instances of this class and those made below it from now on. */
  public final Type asMapping() {
    matching = Matching.MAPPING;
    return this;
  }

  /**
   * Has patterns take instances of this class of a script, and of those below it, as they take
   * those of an abstract class.
   */
  public final void matchLike(Type registry) {
    if (builtin || registry.matching == Matching.NEITHER || matching == registry.matching) {
      return;
    }
    matching = registry.matching;
    for (Type each : subclasses()) {
      each.matchLike(registry);
    }
  }

  /** Whether sequence patterns match its instances. */
  public final boolean isSequence() {
    return matching == Matching.SEQUENCE;
  }

  /** Whether mapping patterns match its instances. */
  public final boolean isMapping() {
    return matching == Matching.MAPPING;
  }

  /**
   * Lets instances of this built-in class have attributes of their own; to be said where it is
   * made.
   */
  public final Type withDictionary() {
    dictionary = true;
    return this;
  }

  /** Says that its instances are laid out in a way of their own; to be said where it is made. */
  public final Type withLayout() {
    layout = this;
    return this;
  }

  /**
   * A class of a script. Knows nothing of metaclass protocols: see {@link ClassCreation}.
   *
   * @param mro its method resolution order without itself
   */
  public static Type script(String name, String module, Type[] bases, Type[] mro, Type metatype) {
    Type type = new Type(name, module, bases, false, metatype);
    type.dictionary = true;
    type.mro = new Type[mro.length + 1];
    type.mro[0] = type;
    System.arraycopy(mro, 0, type.mro, 1, mro.length);
    type.inheritMatching();
    type.enterBases();
    return type;
  }

  private void enterBases() {
    for (Type base : bases) {
      if (!base.builtin) {
        base.subclasses.removeIf(each -> each.get() == null);
        base.subclasses.add(new WeakReference<>(this));
      }
    }
  }

  /** Takes other bases without asking anything: see {@link Ancestry}. */
  final void setBases(Type[] value) {
    bases = value;
  }

  /** Tells the former bases and the new ones whose subclass this is. */
  final void moveBelow(Type[] former) {
    for (Type base : former) {
      base.subclasses.removeIf(each -> each.get() == this || each.get() == null);
    }
    enterBases();
  }

  /** Takes another order of search; what was found with the former one is forgotten. */
  final void setOrder(Type[] value) {
    mro = value;
    changed();
  }

  /** {@code type}'s own class is itself; tied after both exist. */
  final void tieMetatype(Type metatype) {
    shape = metatype.rootShape();
  }

  /** {@code __name__}. */
  public final String name() {
    return name;
  }

  final void setName(String value) {
    name = value;
  }

  /** {@code __qualname__}. */
  public final String qualifiedName() {
    return qualifiedName;
  }

  public final void setQualifiedName(String value) {
    qualifiedName = value;
  }

  /** {@code __module__}; {@code "builtins"} for built-in classes that need no import. */
  public final String module() {
    return module;
  }

  public final void setModule(String value) {
    module = value;
  }

  /** What repr calls it: {@code A} for classes of builtins, else {@code module.A}. */
  public final String displayName() {
    return module == null || module.equals("builtins")
        ? qualifiedName
        : module + "." + qualifiedName;
  }

  /** What error texts call it: a built-in class with its module, a class of a script without. */
  public final String textName() {
    return builtin && !PythonModules.contains(module) ? displayName() : name;
  }

  /** Whether scripts must not change it. */
  public final boolean isBuiltin() {
    return builtin;
  }

  public final Type[] bases() {
    return bases;
  }

  /** The method resolution order, this class first. */
  public final Type[] mro() {
    return mro;
  }

  /**
   * The living direct subclasses that scripts made of this class of a script; built-in classes keep
   * no list.
   */
  public final List<Type> subclasses() {
    List<Type> living = new ArrayList<>();
    for (WeakReference<Type> each : subclasses) {
      Type type = each.get();
      if (type != null) {
        living.add(type);
      }
    }
    return living;
  }

  public final boolean isSubtypeOf(Type other) {
    if (this == other) {
      return true;
    }
    for (Type each : mro) {
      if (each == other) {
        return true;
      }
    }
    return false;
  }

  /** The shape of an instance without attributes. */
  public final Shape rootShape() {
    if (rootShape == null) {
      rootShape = new Shape(this, false);
    }
    return rootShape;
  }

  /** The shape of an instance whose attributes live in a dict. */
  public final Shape dictionaryShape() {
    if (dictionaryShape == null) {
      dictionaryShape = new Shape(this, true);
    }
    return dictionaryShape;
  }

  /**
   * Whether instances may have any attributes of their own, so that they have a {@code __dict__}.
   */
  public final boolean hasDictionary() {
    return dictionary;
  }

  /**
   * Lets the instances of a built-in class have attributes of their own; called before there are
   * any.
   */
  public final Type withAttributes() {
    dictionary = true;
    return this;
  }

  final void setDictionaryAllowed(boolean allowed) {
    dictionary = allowed;
  }

  /** Whether an instance may get an attribute of its own of that name. */
  final boolean allowsField(String field) {
    if (dictionary) {
      return true;
    }
    if (slots != null) {
      for (String slot : slots) {
        if (slot.equals(field)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The built-in class that decides what Java object an instance is: the most derived one in its
   * order that makes instances its own way; object for ordinary classes.
   */
  final Type layout() {
    if (layout == null) {
      layout = findLayout();
    }
    return layout;
  }

  /**
   * @param added the slots that this class itself adds, sorted
   */
  final void setAddedSlots(String[] added) {
    addedSlots = added.length == 0 ? null : added;
  }

  /** The slots that this class itself adds, sorted; null where it adds none. */
  final String[] addedSlots() {
    return addedSlots;
  }

  /** Whether instances of this class of a script take weak references. */
  public final boolean isWeaklyReferenced() {
    return weaklyReferenced;
  }

  final void setWeaklyReferenced(boolean value) {
    weaklyReferenced = value;
  }

  private Type findLayout() {
    if (builtin) {
      return bases.length == 0 || members().containsKey("__new__") ? this : bases[0].layout();
    }
    Type best = Types.OBJECT;
    for (Type base : bases) {
      Type candidate = base.layout();
      if (candidate.isSubtypeOf(best)) {
        best = candidate;
      }
    }
    return best;
  }

  /** Its own members, in order of definition; change them through {@link #setMember}. */
  public final Map<String, Object> members() {
    if (declaration != null) {
      declare();
    }
    return members;
  }

  private synchronized void declare() {
    Consumer<TypeMembers> declare = declaration;
    if (declare != null) {
      Map<String, Object> declared = new LinkedHashMap<>();
      declare.accept(new TypeMembers(this, declared));
      members.putAll(declared);
      declaration = null;
    }
  }

  /**
   * Looks a name up along the method resolution order; null where no class has it. Binds nothing.
   */
  public final Object lookup(String attribute) {
    Object value = found.get(attribute);
    if (value == null) {
      value = ABSENT;
      for (Type each : mro) {
        Object own = each.members().get(attribute);
        if (own != null) {
          value = own;
          break;
        }
      }
      found.put(attribute, value);
    }
    return value == ABSENT ? null : value;
  }

  /**
   * Looks a name up along this class's method resolution order, past one of its classes; or null.
   */
  public final Object lookupAfter(Type passed, String attribute) {
    if (builtin) {
      return searchAfter(passed, attribute);
    }
    Map<String, Object> known = foundAfter.computeIfAbsent(passed, key -> new HashMap<>());
    Object value = known.get(attribute);
    if (value == null) {
      value = searchAfter(passed, attribute);
      known.put(attribute, value == null ? ABSENT : value);
    }
    return value == ABSENT ? null : value;
  }

  private Object searchAfter(Type passed, String attribute) {
    int at = 0;
    while (at < mro.length && mro[at] != passed) {
      at++;
    }
    for (int i = at + 1; i < mro.length; i++) {
      Object own = mro[i].members().get(attribute);
      if (own != null) {
        return own;
      }
    }
    return null;
  }

  /** The class of the method resolution order that has the name, or null. */
  public final Type definer(String attribute) {
    for (Type each : mro) {
      if (each.members().containsKey(attribute)) {
        return each;
      }
    }
    return null;
  }

  /** Sets a member; caches of this class and of all below it are dropped. */
  public final void setMember(String attribute, Object value) {
    members().put(attribute, value);
    changed();
  }

  /** Removes a member; tells whether it was there. */
  public final boolean removeMember(String attribute) {
    boolean was = members().remove(attribute) != null;
    changed();
    return was;
  }

  private void changed() {
    version++;
    found = new HashMap<>();
    foundAfter.clear();
    traits = 0;
    construction = null;
    for (Type each : subclasses()) {
      each.changed();
    }
  }

  /** What is special about attributes of its instances, as bits. */
  final int traits() {
    int known = traits;
    if (known == 0) {
      known = KNOWN;
      known |= isDefault("__getattribute__") ? 0 : CUSTOM_GET;
      known |= isDefault("__setattr__") ? 0 : CUSTOM_SET;
      known |= isDefault("__delattr__") ? 0 : CUSTOM_DELETE;
      known |= lookup("__getattr__") == null ? 0 : FALLBACK_GET;
      known |= lookup("__get__") == null ? 0 : DESCRIPTOR_GET;
      known |= lookup("__set__") == null ? 0 : DESCRIPTOR_SET;
      known |= lookup("__delete__") == null ? 0 : DESCRIPTOR_DELETE;
      traits = known;
    }
    return known;
  }

  private boolean isDefault(String method) {
    Object member = lookup(method);
    return member == null
        || (member instanceof NativeFunction function
            && (function.home() == Types.OBJECT
                || function.home() == Types.TYPE
                || function.home() == Types.MODULE));
  }

  /** How instances are made, worked out once. */
  final Construction construction() {
    Construction known = construction;
    if (known == null) {
      known = Construction.of(this);
      construction = known;
    }
    return known;
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    return Calls.construct(this, positional, keywords);
  }

  @Override
  public Object call() {
    return Calls.construct(this);
  }

  @Override
  public Object call(Object a) {
    return Calls.construct(this, a);
  }

  @Override
  public Object call(Object a, Object b) {
    return Calls.construct(this, a, b);
  }

  @Override
  public String toString() {
    return "<class '" + displayName() + "'>";
  }
}
