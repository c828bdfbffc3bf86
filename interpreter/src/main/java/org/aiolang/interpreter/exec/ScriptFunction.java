package org.aiolang.interpreter.exec;

import org.aiolang.interpreter.builtin.ArgumentBinder;
import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** A function or lambda of a script: code and what it captured. */
public final class ScriptFunction extends FunctionValue {
  private static final Object[] NO_DEFAULTS = {};

  public final Code code;
  public final Cell[] free;
  private String name;
  private String qualifiedName;
  private Object[] defaults;
  private DictValue keywordDefaults;
  private DictValue annotations;

  /** Whether its generators and coroutines must be told their names. */
  private boolean renamed;

  /**
   * @param defaults of the last positional parameters, or null
   * @param keywordDefaults of keyword-only parameters, or null
   */
  public ScriptFunction(
      Code code, Cell[] free, Object[] defaults, DictValue keywordDefaults, DictValue annotations) {
    this.code = code;
    this.free = free;
    this.name = code.name;
    this.qualifiedName = code.qualifiedName;
    this.defaults = defaults == null ? NO_DEFAULTS : defaults;
    this.keywordDefaults = keywordDefaults;
    this.annotations = annotations;
    if (code.doc != null) {
      doc = code.doc;
    }
  }

  @Override
  public Object call() {
    if (code.simpleParameters == 0) {
      return start(code.frame(free));
    }
    return call(new Object[0], Keywords.NONE);
  }

  @Override
  public Object call(Object a) {
    if (code.simpleParameters == 1) {
      Frame frame = code.frame(free);
      frame.slots[0] = a;
      return start(frame);
    }
    return call(new Object[] {a}, Keywords.NONE);
  }

  @Override
  public Object call(Object a, Object b) {
    if (code.simpleParameters == 2) {
      Frame frame = code.frame(free);
      frame.slots[0] = a;
      frame.slots[1] = b;
      return start(frame);
    }
    return call(new Object[] {a, b}, Keywords.NONE);
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    if (code.simpleParameters == 3) {
      Frame frame = code.frame(free);
      frame.slots[0] = a;
      frame.slots[1] = b;
      frame.slots[2] = c;
      return start(frame);
    }
    return call(new Object[] {a, b, c}, Keywords.NONE);
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    Frame frame = code.frame(free);
    int count = code.simpleParameters;
    int given = positional.length;
    if (keywords.size() == 0 && given <= count && given >= count - defaults.length) {
      System.arraycopy(positional, 0, frame.slots, 0, given);
      System.arraycopy(
          defaults, defaults.length - (count - given), frame.slots, given, count - given);
    } else {
      Object[] bound =
          ArgumentBinder.bind(
              code.parameters,
              qualifiedName,
              positional,
              keywords,
              defaults,
              key -> keywordDefaults == null ? null : keywordDefaults.get(key));
      System.arraycopy(bound, 0, frame.slots, 0, bound.length);
    }
    return start(frame);
  }

  private Object start(Frame frame) {
    Object made = code.start(frame);
    return renamed && code.kind != Code.Kind.PLAIN ? named(made) : made;
  }

  private Object named(Object made) {
    Instance instance = (Instance) made;
    instance.setField("__name__", name);
    instance.setField("__qualname__", qualifiedName);
    return made;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void setName(String value) {
    name = value;
    renamed = true;
  }

  @Override
  public String qualifiedName() {
    return qualifiedName;
  }

  @Override
  public void setQualifiedName(String value) {
    qualifiedName = value;
    renamed = true;
  }

  @Override
  public String module() {
    return code.globals.get("__name__") instanceof String module ? module : "?";
  }

  @Override
  public ParameterList parameters() {
    return code.parameters;
  }

  @Override
  public String fileName() {
    return code.source.name();
  }

  @Override
  public int firstLine() {
    return code.firstLine();
  }

  @Override
  public String[] parameterNames() {
    return code.parameters.names();
  }

  @Override
  public Object defaults() {
    return defaults.length == 0 ? None.NONE : new TupleValue(defaults);
  }

  @Override
  public void setDefaults(Object value) {
    defaults = value instanceof TupleValue tuple ? tuple.items() : NO_DEFAULTS;
  }

  @Override
  public Object keywordDefaults() {
    return keywordDefaults == null ? None.NONE : keywordDefaults;
  }

  @Override
  public void setKeywordDefaults(Object value) {
    keywordDefaults = value instanceof DictValue dict ? dict : null;
  }

  @Override
  public Cell[] captured() {
    return free;
  }

  @Override
  public String[] capturedNames() {
    return code.freeNames;
  }

  @Override
  public Namespace globals() {
    return code.globals;
  }

  @Override
  public Object codeKey() {
    return code;
  }

  @Override
  public String codeName() {
    return code.name;
  }

  @Override
  public String codeQualifiedName() {
    return code.qualifiedName;
  }

  @Override
  public DictValue annotations() {
    if (annotations == null) {
      annotations = new DictValue();
    }
    return annotations;
  }

  @Override
  public void setAnnotations(DictValue value) {
    annotations = value;
  }

  @Override
  public boolean isCoroutineFunction() {
    return code.kind == Code.Kind.COROUTINE;
  }

  @Override
  public boolean isGeneratorFunction() {
    return code.kind == Code.Kind.GENERATOR;
  }

  @Override
  public boolean makesAwaitableGenerators() {
    return code.awaitable;
  }

  @Override
  public void makeGeneratorsAwaitable() {
    code.awaitable = true;
  }

  @Override
  public boolean isAsyncGeneratorFunction() {
    return code.kind == Code.Kind.ASYNC_GENERATOR;
  }
}
