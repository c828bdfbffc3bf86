package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.InPlace;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.LongLoop;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;

/** The module {@code operator}. */
public final class OperatorModule {
  private OperatorModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    ModuleBuilder module = new ModuleBuilder("operator", "The operators as functions.");
    addComparisons(module);
    addArithmetic(module);
    addInPlace(module);
    addSequences(module);
    module.value("attrgetter", Getters.ATTRIBUTE_GETTER);
    module.value("itemgetter", Getters.ITEM_GETTER);
    module.value("methodcaller", Getters.METHOD_CALLER);
    module.functionN(
        "call(obj, /, *args, **kwargs)",
        "Same as obj(*args, **kwargs).",
        a -> Calls.call(a[0], (Object[]) a[1], (Keywords) a[2]));
    module.alias("__call__", "call");
    module.exportAll();
    return module.build();
  }

  private static void one(
      ModuleBuilder module, String name, String doc, NativeFunction.Body1 body) {
    module.function(name + "(a, /)", doc, body);
  }

  private static void two(
      ModuleBuilder module, String name, String operator, NativeFunction.Body2 body) {
    module.function(name + "(a, b, /)", "Same as a " + operator + " b.", body);
  }

  /** Under its plain name and its name with underscores. */
  private static void both(
      ModuleBuilder module, String name, String operator, NativeFunction.Body2 body) {
    two(module, name, operator, body);
    module.alias("__" + name.replace("_", "") + "__", name);
  }

  private static void addComparisons(ModuleBuilder module) {
    both(module, "lt", "<", Comparison::less);
    both(module, "le", "<=", Comparison::lessOrEqual);
    both(module, "eq", "==", Comparison::equals);
    both(module, "ne", "!=", Comparison::notEquals);
    both(module, "gt", ">", Comparison::greater);
    both(module, "ge", ">=", Comparison::greaterOrEqual);
    two(module, "is_", "is", Comparison::identical);
    two(module, "is_not", "is not", (a, b) -> !Comparison.identical(a, b));
    one(module, "not_", "Same as not a.", a -> !Conversion.truth(a));
    module.alias("__not__", "not_");
    one(module, "truth", "Return True if a is true, False otherwise.", Conversion::truth);
  }

  private static void addArithmetic(ModuleBuilder module) {
    both(module, "add", "+", Arithmetic::add);
    both(module, "sub", "-", Arithmetic::subtract);
    both(module, "mul", "*", Arithmetic::multiply);
    both(module, "matmul", "@", Arithmetic::matrixMultiply);
    both(module, "truediv", "/", Arithmetic::divide);
    both(module, "floordiv", "//", Arithmetic::floorDivide);
    both(module, "mod", "%", Arithmetic::modulo);
    both(module, "pow", "**", Arithmetic::power);
    both(module, "lshift", "<<", Arithmetic::leftShift);
    both(module, "rshift", ">>", Arithmetic::rightShift);
    both(module, "and_", "&", Arithmetic::bitAnd);
    both(module, "or_", "|", Arithmetic::bitOr);
    both(module, "xor", "^", Arithmetic::bitXor);
    one(module, "neg", "Same as -a.", Arithmetic::negate);
    module.alias("__neg__", "neg");
    one(module, "pos", "Same as +a.", Arithmetic::plus);
    module.alias("__pos__", "pos");
    one(module, "inv", "Same as ~a.", Arithmetic::invert);
    one(module, "invert", "Same as ~a.", Arithmetic::invert);
    module.alias("__inv__", "inv");
    module.alias("__invert__", "invert");
    one(module, "abs", "Same as abs(a).", Arithmetic::absolute);
    module.alias("__abs__", "abs");
    one(module, "index", "Same as a.__index__()", Conversion::index);
    module.alias("__index__", "index");
  }

  private static void addInPlace(ModuleBuilder module) {
    both(module, "iadd", "+=", InPlace::add);
    both(module, "isub", "-=", InPlace::subtract);
    both(module, "imul", "*=", InPlace::multiply);
    both(module, "imatmul", "@=", InPlace::matrixMultiply);
    both(module, "itruediv", "/=", InPlace::divide);
    both(module, "ifloordiv", "//=", InPlace::floorDivide);
    both(module, "imod", "%=", InPlace::modulo);
    both(module, "ipow", "**=", InPlace::power);
    both(module, "ilshift", "<<=", InPlace::leftShift);
    both(module, "irshift", ">>=", InPlace::rightShift);
    both(module, "iand", "&=", InPlace::bitAnd);
    both(module, "ior", "|=", InPlace::bitOr);
    both(module, "ixor", "^=", InPlace::bitXor);
    both(module, "iconcat", "+=", (a, b) -> InPlace.add(sequence(a), b));
  }

  private static void addSequences(ModuleBuilder module) {
    both(module, "concat", "+", (a, b) -> Arithmetic.add(sequence(a), b));
    module.function(
        "contains(a, b, /)", "Same as b in a (note reversed operands).", Items::contains);
    module.alias("__contains__", "contains");
    module.function("getitem(a, b, /)", "Same as a[b].", Items::get);
    module.alias("__getitem__", "getitem");
    module.function(
        "setitem(a, b, c, /)",
        "Same as a[b] = c.",
        (a, b, c) -> {
          Items.set(a, b, c);
          return None.NONE;
        });
    module.alias("__setitem__", "setitem");
    module.function(
        "delitem(a, b, /)",
        "Same as del a[b].",
        (a, b) -> {
          Items.delete(a, b);
          return None.NONE;
        });
    module.alias("__delitem__", "delitem");
    module.function(
        "countOf(a, b, /)",
        "Return the number of items in a which are, or which equal, b.",
        (a, b) -> {
          IteratorValue iterator = Iteration.iterate(a);
          long count = 0;
          int turns = 0;
          for (Object item = iterator.next(); item != null; item = iterator.next()) {
            LongLoop.turn(++turns);
            count += Comparison.same(item, b) ? 1 : 0;
          }
          return count;
        });
    module.function(
        "indexOf(a, b, /)",
        "Return the first index of b in a.",
        (a, b) -> {
          IteratorValue iterator = Iteration.iterate(a);
          long place = 0;
          int turns = 0;
          for (Object item = iterator.next(); item != null; item = iterator.next()) {
            LongLoop.turn(++turns);
            if (Comparison.same(item, b)) {
              return place;
            }
            place++;
          }
          throw Errors.value("sequence.index(x): x not in sequence");
        });
    module.function(
        "length_hint(obj, default=0, /)",
        "Return an estimate of the number of items in obj.",
        (value, otherwise) -> {
          if (!(otherwise instanceof Long number)) {
            throw Errors.type(
                "'" + Types.of(otherwise).name() + "' object cannot be interpreted as an integer");
          }
          return (long) Iteration.lengthHint(value, number.intValue());
        });
  }

  private static Object sequence(Object value) {
    if (Types.of(value).lookup("__getitem__") == null) {
      throw Errors.type("'" + Types.of(value).name() + "' object can't be concatenated");
    }
    return value;
  }
}
