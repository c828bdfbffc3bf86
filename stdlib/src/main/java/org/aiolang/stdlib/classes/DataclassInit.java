package org.aiolang.stdlib.classes;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.builtin.ArgumentBinder;
import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** The {@code __init__} that a dataclass gets: a parameter for each field. */
final class DataclassInit extends FunctionValue {
  private static final Object FACTORY = new Object();

  private final Type type;
  private final boolean frozen;

  /** The parameters' fields, in the order of the parameters without self. */
  private final DataField[] parameterFields;

  /** Fields that are no parameters but have a default. */
  private final DataField[] others;

  private final ParameterList parameters;
  private final Object[] defaults;
  private String name = "__init__";
  private String qualifiedName;

  DataclassInit(Type type, List<DataField> fields, boolean frozen) {
    this.type = type;
    this.frozen = frozen;
    this.qualifiedName = type.qualifiedName() + ".__init__";
    List<DataField> ordinary = new ArrayList<>();
    List<DataField> keywordOnly = new ArrayList<>();
    List<DataField> rest = new ArrayList<>();
    for (DataField field : fields) {
      if (!field.init) {
        rest.add(field);
      } else {
        (field.keywordOnly ? keywordOnly : ordinary).add(field);
      }
    }
    List<Object> values = new ArrayList<>();
    for (DataField field : ordinary) {
      if (field.hasDefault()) {
        values.add(defaultOf(field));
      }
    }
    int positional = ordinary.size() + 1;
    ordinary.addAll(keywordOnly);
    String[] names = new String[ordinary.size() + 1];
    names[0] = "self";
    for (int i = 1; i < names.length; i++) {
      names[i] = ordinary.get(i - 1).name;
    }
    defaults = values.toArray();
    parameterFields = ordinary.toArray(new DataField[0]);
    others = rest.toArray(new DataField[0]);
    parameters = new ParameterList(names, 0, positional, keywordOnly.size(), false, false);
  }

  private static Object defaultOf(DataField field) {
    return field.factory != null ? FACTORY : field.defaultValue;
  }

  private Object keywordDefault(String keyword) {
    for (DataField field : parameterFields) {
      if (field.name.equals(keyword)) {
        return field.hasDefault() ? defaultOf(field) : null;
      }
    }
    return null;
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    Object[] bound =
        positional.length == parameters.byPosition()
                && parameters.keywordOnly() == 0
                && keywords.size() == 0
            ? positional
            : ArgumentBinder.bind(
                parameters, qualifiedName, positional, keywords, defaults, this::keywordDefault);
    Object self = bound[0];
    List<Object> passed = null;
    for (int i = 0; i < parameterFields.length; i++) {
      DataField field = parameterFields[i];
      Object value = bound[i + 1] == FACTORY ? Calls.call(field.factory) : bound[i + 1];
      if (field.kind == DataField.Kind.INIT_ONLY) {
        if (passed == null) {
          passed = new ArrayList<>();
        }
        passed.add(value);
      } else {
        set(self, field.name, value);
      }
    }
    for (DataField field : others) {
      if (field.factory != null) {
        set(self, field.name, Calls.call(field.factory));
      } else if (field.defaultValue != null && type.slots != null) {
        set(self, field.name, field.defaultValue);
      }
    }
    if (org.aiolang.interpreter.value.Types.of(self).lookup("__post_init__") != null) {
      Calls.method(self, "__post_init__", passed == null ? new Object[0] : passed.toArray());
    }
    return None.NONE;
  }

  private void set(Object self, String field, Object value) {
    if (frozen && self instanceof Instance instance) {
      instance.setField(field, value);
    } else {
      Attributes.set(self, field, value);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void setName(String value) {
    name = value;
  }

  @Override
  public String qualifiedName() {
    return qualifiedName;
  }

  @Override
  public void setQualifiedName(String value) {
    qualifiedName = value;
  }

  @Override
  public String module() {
    return type.module();
  }

  @Override
  public String[] parameterNames() {
    return parameters.names();
  }

  @Override
  public ParameterList parameters() {
    return parameters;
  }

  @Override
  public Object defaults() {
    if (defaults.length == 0) {
      return None.NONE;
    }
    Object[] shown = defaults.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = shown[i] == FACTORY ? DataclassModule.MISSING : shown[i];
    }
    return new TupleValue(shown);
  }

  @Override
  public void setDefaults(Object value) {}

  @Override
  public Object keywordDefaults() {
    return None.NONE;
  }

  @Override
  public DictValue annotations() {
    DictValue annotations = new DictValue();
    for (DataField field : parameterFields) {
      annotations.put(field.name, field.annotation);
    }
    annotations.put("return", None.NONE);
    return annotations;
  }

  @Override
  public boolean isCoroutineFunction() {
    return false;
  }

  @Override
  public boolean isGeneratorFunction() {
    return false;
  }

  @Override
  public boolean isAsyncGeneratorFunction() {
    return false;
  }
}
