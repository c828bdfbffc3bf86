package org.aiolang.interpreter.exec.definition;

import java.util.Arrays;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.call.Arguments;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.CellView;
import org.aiolang.interpreter.value.ClassCreation;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The {@code class} statement, before decorators. */
public final class MakeClass extends Expression {
  private final String name;
  private final Arguments arguments;
  private final Code body;
  private final Captures captures;
  private final int namespaceSlot;
  private final int classCellSlot;
  private final Expression typeParameters;
  private final Expression genericBase;
  private final Span span;

  /**
   * @param arguments bases and keywords of the header
   * @param namespaceSlot the body's slot for the namespace
   * @param typeParameters makes the tuple of type parameters; null where there are none
   * @param genericBase makes the last base of a class with type parameters; or null
   * @param classCellSlot the body's slot for the cell that {@code super()} reads, or -1
   */
  public MakeClass(
      String name,
      Arguments arguments,
      Code body,
      Captures captures,
      int namespaceSlot,
      int classCellSlot,
      Expression typeParameters,
      Expression genericBase,
      Span span) {
    this.name = name;
    this.arguments = arguments;
    this.body = body;
    this.captures = captures;
    this.namespaceSlot = namespaceSlot;
    this.classCellSlot = classCellSlot;
    this.typeParameters = typeParameters;
    this.genericBase = genericBase;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    try {
      Object[] bases = arguments.positional(frame, null);
      if (genericBase != null) {
        bases = Arrays.copyOf(bases, bases.length + 1);
        bases[bases.length - 1] = genericBase.execute(frame);
      }
      Keywords keywords = arguments.keywords(frame, null);
      Object explicit = keywords.get("metaclass");
      Keywords passed = explicit == null ? keywords : without(keywords, "metaclass");
      Object[] resolved = BaseEntries.resolve(bases);
      Object metaclass =
          explicit != null && !(explicit instanceof Type)
              ? explicit
              : ClassCreation.resolveMetaclass(explicit, resolved);
      Object namespace = ClassCreation.prepare(metaclass, name, resolved, passed);
      Frame inner = body.frame(captures.collect(frame));
      inner.slots[namespaceSlot] = namespace;
      put(namespace, "__module__", module());
      put(namespace, "__qualname__", body.qualifiedName);
      if (typeParameters != null) {
        put(namespace, "__type_params__", typeParameters.execute(frame));
      }
      if (body.doc != null) {
        put(namespace, "__doc__", body.doc);
      }
      body.start(inner);
      Cell classCell = classCellSlot < 0 ? null : (Cell) inner.slots[classCellSlot];
      if (classCell != null) {
        put(namespace, "__classcell__", new CellView(classCell));
      }
      if (resolved != bases) {
        put(namespace, "__orig_bases__", new TupleValue(bases));
      }
      Object made =
          namespace instanceof DictValue dict
              ? ClassCreation.create(metaclass, name, resolved, dict, passed)
              : Calls.call(
                  metaclass, new Object[] {name, new TupleValue(resolved), namespace}, passed);
      if (classCell != null && classCell.value != made && made instanceof Type) {
        throw unset(classCell.value, made);
      }
      return made;
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  /** A metaclass kept {@code __classcell__} from type, or gave it another class. */
  private ScriptError unset(Object set, Object made) {
    String defining = "defining " + Conversion.repr(name) + " as " + Conversion.repr(made);
    return set == null
        ? Errors.runtime(
            "__class__ not set " + defining + ". Was __classcell__ propagated to type.__new__?")
        : Errors.type("__class__ set to " + Conversion.repr(set) + " " + defining);
  }

  private Object module() {
    Object module = body.globals.get("__name__");
    return module == null ? "builtins" : module;
  }

  private static void put(Object namespace, String key, Object value) {
    if (namespace instanceof DictValue dict && dict.type() == Types.DICT) {
      dict.put(key, value);
    } else {
      Items.set(namespace, key, value);
    }
  }

  private static Keywords without(Keywords keywords, String name) {
    int count = keywords.size() - 1;
    String[] names = new String[count];
    Object[] values = new Object[count];
    int at = 0;
    for (int i = 0; i <= count; i++) {
      if (!keywords.names()[i].equals(name)) {
        names[at] = keywords.names()[i];
        values[at++] = keywords.values()[i];
      }
    }
    return new Keywords(names, values);
  }
}
