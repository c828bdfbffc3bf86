package org.aiolang.interpreter.lower;

import java.util.HashMap;
import java.util.Map;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Scope;
import org.aiolang.interpreter.value.Namespace;

/**
 * Lowers a module: syntax and bindings become executable nodes, for one engine and one namespace. The only place that knows
 * both.
 */
public final class ModuleLowering {
  final Execution execution;
  final Namespace globals;
  final Source source;
  final Resolution resolution;
  private final Map<Integer, Code> places = new HashMap<>();

  private ModuleLowering(
      Execution execution, Namespace globals, Source source, Resolution resolution) {
    this.execution = execution;
    this.globals = globals;
    this.source = source;
    this.resolution = resolution;
  }

  /**
   * What lowering gave.
   *
   * @param body the module's own code; a coroutine where its top level awaits
   * @param places every code of the module by its {@link Code#place}
   */
  public record Lowered(Code body, Map<Integer, Code> places) {}

  /**
   * Lowers a resolved module.
   *
   * @throws Refusal for what the grammar accepts and the language leaves out
   */
  public static Lowered lower(Resolution resolution, Execution execution, Namespace globals) {
    Module module = resolution.module();
    ModuleLowering lowering =
        new ModuleLowering(execution, globals, module.source(), resolution);
    Scope scope = resolution.scope(module);
    Code.Kind kind = scope.isAsync() ? Code.Kind.COROUTINE : Code.Kind.PLAIN;
    Unit unit = new Unit(lowering, scope, kind);
    Statement body = unit.statements.block(module.body());
    String doc = module.body().isEmpty() ? null : FunctionLowering.docstring(module.body());
    Code code = lowering.code(unit, doc, FunctionLowering.NO_PARAMETERS, body);
    return new Lowered(code, lowering.places);
  }

  /** Closes a unit: its code, known by its place from now on. */
  Code code(Unit unit, String doc, ParameterList parameters, Statement body) {
    Scope scope = unit.unitScope;
    String[] freeNames = new String[scope.captures().size()];
    for (int i = 0; i < freeNames.length; i++) {
      freeNames[i] = scope.captures().get(i).name();
    }
    Code code =
        new Code(
            execution,
            new Code.Description(
                source,
                scope.name(),
                scope.qualifiedName(),
                unit.kind,
                parameters,
                globals,
                doc,
                scope.place(),
                unit.slotNames(),
                freeNames,
                unit.positionCount(),
                scope.capturedParameters(),
                scope.capturedLocals()),
            body);
    places.put(scope.place(), code);
    return code;
  }

  /** The name of a function's first positional parameter, or null: what {@code super()} takes as the instance. */
  String firstParameter(Scope function) {
    for (String name : function.slotNames()) {
      return name;
    }
    return null;
  }
}
