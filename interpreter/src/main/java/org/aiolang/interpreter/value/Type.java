package org.aiolang.interpreter.value;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aiolang.interpreter.builtin.TypeMembers;

/**
 * A class. Built-in ones are shared by all engines and immutable; their members are declared the first time somebody asks.
 * Lookups are cached until a class in the method resolution order changes, which also raises {@link #version}.
 */
public class Type extends CallableValue {
  private final String name;
  private final Type[] bases;
  private Type[] mro;
  private final boolean builtin;
  private final Map<String, Object> members = new LinkedHashMap<>();
  private final List<WeakReference<Type>> subclasses = new ArrayList<>();
  private Consumer<TypeMembers> declaration;
  private Map<String, Object> found = new HashMap<>();
  private Shape rootShape;
  private Shape dictionaryShape;
  private String module;
  private String qualifiedName;

  /** Raised whenever a lookup in this class may give something else; an inline cache compares it. */
  public int version;

  /** The attributes that {@code __slots__} allows to instances, or null where all are allowed. */
  public String[] slots;

  private static final Object ABSENT = new Object();

  private Type(String name, String module, Type[] bases, boolean builtin, Type metatype) {
    super(metatype);
    this.name = name;
    this.qualifiedName = name;
    this.module = module;
    this.bases = bases;
    this.builtin = builtin;
  }

  /**
   * A built-in class.
   *
   * @param base its only base, or null for {@code object}
   * @param declaration declares its members; run at the first lookup
   */
  public static Type builtin(
      String module, String name, Type base, Consumer<TypeMembers> declaration) {
    Type type =
        new Type(name, module, base == null ? new Type[0] : new Type[] {base}, true, Types.TYPE);
    type.declaration = declaration;
    Type[] mro = new Type[base == null ? 1 : base.mro.length + 1];
    mro[0] = type;
    if (base != null) {
      System.arraycopy(base.mro, 0, mro, 1, base.mro.length);
    }
    type.mro = mro;
    return type;
  }

  /**
   * A class of a script. Knows nothing of metaclass protocols: see {@link ClassCreation}.
   *
   * @param mro its method resolution order without itself
   */
  public static Type script(String name, String module, Type[] bases, Type[] mro, Type metatype) {
    Type type = new Type(name, module, bases, false, metatype);
    type.mro = new Type[mro.length + 1];
    type.mro[0] = type;
    System.arraycopy(mro, 0, type.mro, 1, mro.length);
    for (Type base : bases) {
      base.subclasses.add(new WeakReference<>(type));
    }
    return type;
  }

  /** {@code type}'s own class is itself; tied after both exist. */
  final void tieMetatype(Type metatype) {
    shape = metatype.rootShape();
  }

  /** {@code __name__}. */
  public final String name() {
    return name;
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

  /** The living direct subclasses that scripts made. */
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

  /** Its own members, in order of definition; change them through {@link #setMember}. */
  public final Map<String, Object> members() {
    if (declaration != null) {
      Consumer<TypeMembers> declare = declaration;
      declaration = null;
      declare.accept(new TypeMembers(this, members));
    }
    return members;
  }

  /** Looks a name up along the method resolution order; null where no class has it. Binds nothing. */
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
    for (Type each : subclasses()) {
      each.changed();
    }
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    return Calls.construct(this, positional, keywords);
  }

  @Override
  public String toString() {
    return "<class '" + qualifiedName + "'>";
  }
}
