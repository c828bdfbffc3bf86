package org.aiolang.interpreter.builtin;

import java.util.Map;
import org.aiolang.interpreter.builtin.NativeFunction.Kind;
import org.aiolang.interpreter.value.AttributeDescriptors;
import org.aiolang.interpreter.value.ClassMethod;
import org.aiolang.interpreter.value.Property;
import org.aiolang.interpreter.value.StaticMethod;
import org.aiolang.interpreter.value.Type;

/**
 * Where a built-in class declares its members, one line each: {@code members.method("append(self,
 * object, /)", "Append object to the end of the list.", (self, item) -> …)}.
 */
public final class TypeMembers {
  private final Type type;
  private final Map<String, Object> members;

  public TypeMembers(Type type, Map<String, Object> members) {
    this.type = type;
    this.members = members;
  }

  public void method(String signature, String doc, NativeFunction.Body1 body) {
    add(signature, doc, body);
  }

  public void method(String signature, String doc, NativeFunction.Body2 body) {
    add(signature, doc, body);
  }

  public void method(String signature, String doc, NativeFunction.Body3 body) {
    add(signature, doc, body);
  }

  /** For four parameters and more, or starred ones: one array element per parameter. */
  public void methodN(String signature, String doc, NativeFunction.BodyN body) {
    add(signature, doc, body);
  }

  /** {@code __new__(cls, …)}: one array element per parameter, {@code cls} first. */
  public void constructor(String signature, String doc, NativeFunction.BodyN body) {
    members.put("__new__", new StaticMethod(function(signature, doc, body, Kind.CONSTRUCTOR)));
  }

  /**
   * The same with a short cut: {@code conversion} is what the class itself, not a subclass, makes
   * of a single argument.
   */
  public void constructor(
      String signature, String doc, NativeFunction.Body1 conversion, NativeFunction.BodyN body) {
    NativeFunction function = function(signature, doc, body, Kind.CONSTRUCTOR);
    function.setConversion(conversion);
    members.put("__new__", new StaticMethod(function));
  }

  /** One array element per parameter, {@code cls} first. */
  public void classMethod(String signature, String doc, NativeFunction.BodyN body) {
    NativeFunction function = function(signature, doc, body, Kind.CLASS_METHOD);
    members.put(function.name(), new ClassMethod(function));
  }

  public void staticMethod(String signature, String doc, NativeFunction.BodyN body) {
    NativeFunction function = function(signature, doc, body, Kind.STATIC_METHOD);
    members.put(function.name(), new StaticMethod(function));
  }

  /** A read-only attribute that is computed. */
  public void getter(String name, String doc, NativeFunction.Body1 get) {
    members.put(name, computed(name, doc, get, null));
  }

  /** A read-only attribute that CPython keeps as a plain member of a C structure. */
  public void member(String name, String doc, NativeFunction.Body1 get) {
    members.put(name, computed(name, doc, get, null).asPlainMember());
  }

  private Property computed(
      String name, String doc, NativeFunction.Body1 get, NativeFunction setter) {
    return new Property(
        AttributeDescriptors.GETSET,
        function(name + "(self)", doc, get, Kind.METHOD),
        setter,
        null,
        doc);
  }

  /** An attribute that is computed and can be set; {@code set} gets (self, value). */
  public void property(
      String name, String doc, NativeFunction.Body1 get, NativeFunction.Body2 set) {
    members.put(
        name, computed(name, doc, get, function(name + "(self, value)", doc, set, Kind.METHOD)));
  }

  /** The same where it can be deleted, too. */
  public void property(
      String name,
      String doc,
      NativeFunction.Body1 get,
      NativeFunction.Body2 set,
      NativeFunction.Body1 delete) {
    members.put(
        name,
        new Property(
            AttributeDescriptors.GETSET,
            function(name + "(self)", doc, get, Kind.METHOD),
            function(name + "(self, value)", doc, set, Kind.METHOD),
            function(name + "(self)", doc, delete, Kind.METHOD),
            doc));
  }

  /** A plain value. */
  public void constant(String name, Object value) {
    members.put(name, value);
  }

  private void add(String signature, String doc, NativeFunction.Body body) {
    NativeFunction function = function(signature, doc, body, Kind.METHOD);
    members.put(function.name(), function);
  }

  private NativeFunction function(
      String signature, String doc, NativeFunction.Body body, Kind kind) {
    return new NativeFunction(new Signature(signature), doc, body, kind, type, type.module());
  }
}
