package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/**
 * A value with a class and, where the class allows it, attributes of its own: objects of script
 * classes, and every built-in container, exception or function, so that a script class can extend
 * them. Its attributes lie in {@link #fields} in the order that {@link #shape} says.
 */
public class Instance extends Obj {
  private static final Object[] NO_FIELDS = {};

  /** The hidden class: which attribute lies where. Nodes cache on it. */
  public Shape shape;

  /**
   * The attribute values; longer than the shape's size where there is room to grow; null is an
   * absent value.
   */
  public Object[] fields = NO_FIELDS;

  public Instance(Type type) {
    this.shape = type == null ? null : type.rootShape();
  }

  @Override
  public final Type type() {
    return shape.type;
  }

  /** The instance attribute of that name, or null. Knows no descriptors. */
  public final Object field(String name) {
    if (shape.dictionary) {
      return ((DictValue) fields[0]).get(name);
    }
    int index = shape.indexOf(name);
    return index < 0 ? null : fields[index];
  }

  /** Sets an instance attribute. Knows no descriptors. */
  public final void setField(String name, Object value) {
    if (shape.dictionary) {
      ((DictValue) fields[0]).put(name, value);
      return;
    }
    int index = shape.indexOf(name);
    if (index < 0) {
      addField(shape.with(name), value);
    } else {
      fields[index] = value;
    }
  }

  /** Grows by one attribute: {@code next} is this shape's transition. */
  public final void addField(Shape next, Object value) {
    int index = next.size - 1;
    if (index >= fields.length) {
      Object[] grown = new Object[index == 0 ? 4 : index * 2];
      System.arraycopy(fields, 0, grown, 0, fields.length);
      fields = grown;
    }
    fields[index] = value;
    shape = next;
  }

  /** Removes an instance attribute; tells whether it was there. */
  public final boolean removeField(String name) {
    if (shape.dictionary) {
      return ((DictValue) fields[0]).remove(name) != null;
    }
    int index = shape.indexOf(name);
    if (index < 0) {
      return false;
    }
    Object[] kept = new Object[Math.max(4, shape.size)];
    Shape smaller = shape.type.rootShape();
    int at = 0;
    for (String each : shape.names()) {
      if (!each.equals(name)) {
        kept[at++] = fields[shape.indexOf(each)];
        smaller = smaller.with(each);
      }
    }
    fields = kept;
    shape = smaller;
    return true;
  }

  /**
   * The instance's {@code __dict__}: from now on its attributes live in that dict, so that writes
   * through either are seen by both.
   */
  public final DictValue dictionary() {
    if (!shape.dictionary) {
      DictValue dict = new DictValue();
      DictValue slots = null;
      for (String name : shape.names()) {
        Object value = fields[shape.indexOf(name)];
        if (shape.type.lookup(name) instanceof SlotMember) {
          slots = slots == null ? new DictValue() : slots;
          slots.put(name, value);
        } else {
          dict.put(name, value);
        }
      }
      fields = slots == null ? new Object[] {dict} : new Object[] {dict, slots};
      shape = shape.type.dictionaryShape();
    }
    return (DictValue) fields[0];
  }

  /** What is in its slots, where the other attributes live in a dict. */
  final DictValue slotValues() {
    dictionary();
    if (fields.length == 1) {
      fields = new Object[] {fields[0], new DictValue()};
    }
    return (DictValue) fields[1];
  }

  /** What is in the slot of that name, or null. */
  final Object slotValue(String name) {
    if (!shape.dictionary) {
      return field(name);
    }
    return fields.length == 1 ? null : slotValues().get(name);
  }

  /** Gives it another class; its attributes stay. */
  final void changeType(Type next) {
    if (shape.dictionary) {
      shape = next.dictionaryShape();
      return;
    }
    Shape changed = next.rootShape();
    for (String name : shape.names()) {
      changed = changed.with(name);
    }
    shape = changed;
  }

  /** Replaces {@code __dict__}. */
  public final void setDictionary(DictValue dict) {
    dictionary();
    fields[0] = dict;
  }

  /** Runs {@code __get__} where a script's class has one. */
  @Override
  public Object descriptorGet(Object self, Type owner) {
    Type type = shape.type;
    if (type.isBuiltin() || (type.traits() & Type.DESCRIPTOR_GET) == 0) {
      return this;
    }
    return SpecialMethods.call(
        type.lookup("__get__"), this, self == null ? None.NONE : self, owner);
  }

  /** A class of a script makes one by having {@code __set__} or {@code __delete__}. */
  @Override
  public boolean isDataDescriptor() {
    Type type = shape.type;
    return !type.isBuiltin()
        && (type.traits() & (Type.DESCRIPTOR_SET | Type.DESCRIPTOR_DELETE)) != 0;
  }

  @Override
  public void descriptorSet(Object self, Object value) {
    Object method = shape.type.lookup("__set__");
    if (method == null) {
      throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "__set__");
    }
    SpecialMethods.call(method, this, self, value);
  }

  @Override
  public void descriptorDelete(Object self) {
    Object method = shape.type.lookup("__delete__");
    if (method == null) {
      throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "__delete__");
    }
    SpecialMethods.call(method, this, self);
  }

  /**
   * A copy of its attributes, as copying and pickling take them: a dict, or None where it has none.
   */
  public final Object attributesOrNone() {
    DictValue attributes = new DictValue();
    if (shape.dictionary) {
      attributes.putAll((DictValue) fields[0]);
    } else {
      for (String name : shape.names()) {
        Object value = field(name);
        if (value != null) {
          attributes.put(name, value);
        }
      }
    }
    return attributes.size() == 0 ? None.NONE : attributes;
  }
}
