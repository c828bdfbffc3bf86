package org.aiolang.interpreter.builtin;

import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;

/** Where a native module declares its contents, one line each. */
public final class ModuleBuilder {
  private final String name;
  private final Namespace namespace = new Namespace();

  public ModuleBuilder(String name, String doc) {
    this.name = name;
    namespace.set("__name__", name);
    namespace.set("__doc__", doc);
  }

  public ModuleBuilder function(String signature, String doc, NativeFunction.Body0 body) {
    return add(signature, doc, body);
  }

  public ModuleBuilder function(String signature, String doc, NativeFunction.Body1 body) {
    return add(signature, doc, body);
  }

  public ModuleBuilder function(String signature, String doc, NativeFunction.Body2 body) {
    return add(signature, doc, body);
  }

  public ModuleBuilder function(String signature, String doc, NativeFunction.Body3 body) {
    return add(signature, doc, body);
  }

  /** For four parameters and more, or starred ones: one array element per parameter. */
  public ModuleBuilder functionN(String signature, String doc, NativeFunction.BodyN body) {
    return add(signature, doc, body);
  }

  /** A class, a constant, anything made already. */
  public ModuleBuilder value(String attribute, Object value) {
    namespace.set(attribute, value);
    return this;
  }

  /** One more name for something declared. */
  public ModuleBuilder alias(String attribute, String declared) {
    namespace.set(attribute, namespace.get(declared));
    return this;
  }

  /** {@code __all__}: the names declared so far that do not begin with an underscore. */
  public ModuleBuilder exportAll() {
    ListValue exported = new ListValue();
    for (String attribute : namespace.names()) {
      if (!attribute.startsWith("_")) {
        exported.append(attribute);
      }
    }
    namespace.set("__all__", exported);
    return this;
  }

  public ModuleValue build() {
    return new ModuleValue(name, namespace);
  }

  private ModuleBuilder add(String signature, String doc, NativeFunction.Body body) {
    NativeFunction function = new NativeFunction(new Signature(signature), doc, body, null, name);
    namespace.set(function.name(), function);
    return this;
  }
}
