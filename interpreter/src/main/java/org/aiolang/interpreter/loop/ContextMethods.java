package org.aiolang.interpreter.loop;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** Declares the classes of {@code contextvars}. */
final class ContextMethods {
  private ContextMethods() {}

  static void declare(TypeMembers members, Loops loops) {
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make an empty context.",
        arguments -> {
          if (((Object[]) arguments[1]).length > 0 || ((Keywords) arguments[2]).size() > 0) {
            throw Errors.type("Context() does not accept any arguments");
          }
          return new Context(loops);
        });
    members.methodN(
        "run(self, /, *args, **kwargs)",
        "Call in this context.",
        arguments -> {
          Object[] given = (Object[]) arguments[1];
          if (given.length == 0) {
            throw Errors.type("run() missing 1 required positional argument");
          }
          return ((Context) arguments[0])
              .run(given[0], Arrays.copyOfRange(given, 1, given.length), (Keywords) arguments[2]);
        });
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) ->
            other instanceof Context
                ? (Object) Comparison.equal(dict((Context) self), dict((Context) other))
                : NotImplemented.NOT_IMPLEMENTED);
    members.constant("__hash__", None.NONE);
    members.method("copy(self, /)", "Return a shallow copy.", self -> ((Context) self).copy());
    members.method(
        "get(self, key, default=None, /)",
        "Return the value of a variable, or the default.",
        (self, key, otherwise) -> {
          Object value = ((Context) self).get(variable(key));
          return value == null ? otherwise : value;
        });
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, key) -> {
          Object value = ((Context) self).get(variable(key));
          if (value == null) {
            throw Errors.key(key);
          }
          return value;
        });
    members.method(
        "__contains__(self, key, /)",
        "Return key in self.",
        (self, key) -> ((Context) self).get(variable(key)) != null);
    members.method("__len__(self, /)", "Return len(self).", self -> (long) ((Context) self).size());
    members.method(
        "__iter__(self, /)", "Implement iter(self).", self -> Iteration.iterate(keys(self)));
    members.method("keys(self, /)", "Return the variables.", ContextMethods::keys);
    members.method(
        "values(self, /)",
        "Return the values.",
        self -> {
          ListValue values = new ListValue();
          for (int i = 0; i < ((Context) self).size(); i++) {
            values.append(((Context) self).value(i));
          }
          return values;
        });
    members.method(
        "items(self, /)",
        "Return pairs of variable and value.",
        self -> {
          ListValue items = new ListValue();
          for (int i = 0; i < ((Context) self).size(); i++) {
            items.append(new TupleValue(((Context) self).variable(i), ((Context) self).value(i)));
          }
          return items;
        });
  }

  private static DictValue dict(Context context) {
    DictValue all = new DictValue();
    for (int i = 0; i < context.size(); i++) {
      all.put(context.variable(i), context.value(i));
    }
    return all;
  }

  private static Object keys(Object self) {
    ListValue keys = new ListValue();
    for (int i = 0; i < ((Context) self).size(); i++) {
      keys.append(((Context) self).variable(i));
    }
    return keys;
  }

  private static ContextVar variable(Object key) {
    if (key instanceof ContextVar variable) {
      return variable;
    }
    throw Errors.type("a ContextVar key was expected, got " + Conversion.repr(key));
  }

  static void declareVariable(TypeMembers members, Loops loops) {
    members.constructor(
        "__new__(cls, name, /, *, default=<unset>)",
        "Make a context variable.",
        arguments -> {
          if (!(arguments[1] instanceof String name)) {
            throw Errors.type("context variable name must be a str");
          }
          return new ContextVar(loops, name, arguments[2]);
        });
    members.method(
        "get(self, default=<unset>, /)",
        "Return a value for the context variable for the current context.",
        (self, otherwise) -> ((ContextVar) self).get(otherwise));
    members.method(
        "set(self, value, /)",
        "Call to set a new value for the context variable in the current context.",
        (self, value) -> ((ContextVar) self).set(value));
    members.method(
        "reset(self, token, /)",
        "Reset the context variable.",
        (self, token) -> {
          ((ContextVar) self).reset(token);
          return None.NONE;
        });
    members.getter("name", "Its name.", self -> ((ContextVar) self).name);
    members.method("__repr__(self, /)", "Return repr(self).", self -> text((ContextVar) self));
    members.classMethod(
        "__class_getitem__(cls, item, /)",
        "See PEP 585",
        arguments -> new GenericAlias((Type) arguments[0], arguments[1]));
  }

  private static String text(ContextVar variable) {
    return "<ContextVar name="
        + Conversion.repr(variable.name)
        + (variable.preset == null ? "" : " default=" + Conversion.repr(variable.preset))
        + " at "
        + address(variable)
        + ">";
  }

  private static String address(Object value) {
    return "0x" + Long.toHexString(org.aiolang.interpreter.value.Representation.address(value));
  }

  static void declareToken(TypeMembers members) {
    members.constant("MISSING", TokenMissing.MISSING);
    members.getter("var", "The variable.", self -> ((ContextVar.Token) self).variable);
    members.getter(
        "old_value",
        "The value before, or Token.MISSING.",
        self -> {
          Object old = ((ContextVar.Token) self).old;
          return old == null ? TokenMissing.MISSING : old;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          ContextVar.Token token = (ContextVar.Token) self;
          return "<Token"
              + (token.used ? " used" : "")
              + " var="
              + text(token.variable)
              + " at "
              + address(token)
              + ">";
        });
  }

  /** The class of {@code Token.MISSING}. */
  private static final class TokenMissing extends org.aiolang.interpreter.value.Instance {
    static final TokenMissing MISSING = new TokenMissing();

    private TokenMissing() {
      super(
          Type.builtin(
              "_contextvars",
              "_TokenMissing",
              Types.OBJECT,
              members ->
                  members.method(
                      "__repr__(self, /)", "Return repr(self).", self -> "<Token.MISSING>")));
    }
  }
}
