package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Scope;
import org.aiolang.interpreter.value.Namespace;

/**
 * Lowers a module: syntax and bindings become executable nodes, for one engine and one namespace.
 * The only place that knows both.
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

  /** How much of a module's top level is to run. */
  public enum Extent {
    /** All of it. */
    PROGRAM,
    /**
     * What a worker process needs of a main script whose top level awaits: everything up to the
     * first statement that awaits, and of the rest the definitions, imports and names given to
     * literals. A top level that does not await runs whole.
     */
    DEFINITIONS,
    /**
     * What a worker process needs of a cell of a session: its definitions, imports and literals.
     */
    CELL_DEFINITIONS
  }

  /**
   * Lowers a resolved module.
   *
   * @throws Refusal for what the grammar accepts and the language leaves out
   */
  public static Lowered lower(
      Resolution resolution, Extent extent, Execution execution, Namespace globals) {
    Module module = resolution.module();
    ModuleLowering lowering = new ModuleLowering(execution, globals, module.source(), resolution);
    Scope scope = resolution.scope(module);
    boolean cell = extent == Extent.CELL_DEFINITIONS;
    boolean definitions = cell || scope.isAsync() && extent == Extent.DEFINITIONS;
    Code.Kind kind = scope.isAsync() && !definitions ? Code.Kind.COROUTINE : Code.Kind.PLAIN;
    Unit unit = new Unit(lowering, scope, kind);
    unit.notes = true;
    Statement body =
        definitions
            ? definitions(unit, module.body(), cell)
            : unit.statements.namespaceBody(module.body());
    String doc = module.body().isEmpty() ? null : FunctionLowering.docstring(module.body());
    Code code = lowering.code(unit, doc, FunctionLowering.NO_PARAMETERS, body);
    return new Lowered(code, lowering.places);
  }

  /**
   * Lowers a cell of a session: a module whose namespace others share.
   *
   * @param display is shown the values of bare expressions in the last statement
   * @throws Refusal for what the grammar accepts and the language leaves out
   */
  public static Lowered lowerCell(
      Resolution resolution, Execution execution, Namespace globals, Consumer<Object> display) {
    Module module = resolution.module();
    ModuleLowering lowering = new ModuleLowering(execution, globals, module.source(), resolution);
    Scope scope = resolution.scope(module);
    Code.Kind kind = scope.isAsync() ? Code.Kind.COROUTINE : Code.Kind.PLAIN;
    Unit unit = new Unit(lowering, scope, kind);
    unit.notes = true;
    List<Statement> lowered = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (Stmt each : module.body()) {
      if (each == module.body().getLast()) {
        unit.display = display;
      }
      lowered.add(unit.statements.lower(each));
      starts.add(each.span().start());
    }
    Statement body = unit.body(lowered, starts, unit.anySuspends(module.body()));
    Code code = lowering.code(unit, null, FunctionLowering.NO_PARAMETERS, body);
    return new Lowered(code, lowering.places);
  }

  private static Statement definitions(Unit unit, List<Stmt> body, boolean awaitedBefore) {
    List<Statement> kept = new ArrayList<>();
    boolean awaited = awaitedBefore;
    for (Stmt each : body) {
      Statement lowered =
          unit.statements.lower(each); // all of it, so that every function has its place
      boolean suspends = unit.suspends(each);
      awaited |= suspends;
      if (!suspends && (!awaited || defines(each))) {
        kept.add(lowered);
      }
    }
    return Unit.plain(kept);
  }

  private static boolean defines(Stmt stmt) {
    if (stmt instanceof Stmt.FunctionDef) {
      return true;
    }
    if (stmt instanceof Stmt.ClassDef) {
      return true;
    }
    if (stmt instanceof Stmt.Import) {
      return true;
    }
    if (stmt instanceof Stmt.ImportFrom) {
      return true;
    }
    if (stmt instanceof Stmt.Assign assign) {
      return isLiteral(assign.value());
    }
    return false;
  }

  private static boolean isLiteral(Expr value) {
    if (value instanceof Expr.IntLiteral) {
      return true;
    }
    if (value instanceof Expr.FloatLiteral) {
      return true;
    }
    if (value instanceof Expr.StringLiteral) {
      return true;
    }
    if (value instanceof Expr.BytesLiteral) {
      return true;
    }
    if (value instanceof Expr.BooleanLiteral) {
      return true;
    }
    if (value instanceof Expr.NoneLiteral) {
      return true;
    }
    if (value instanceof Expr.Unary unary) {
      return isLiteral(unary.operand());
    }
    if (value instanceof Expr.TupleDisplay display) {
      return display.elements().stream().allMatch(ModuleLowering::isLiteral);
    }
    if (value instanceof Expr.ListDisplay display) {
      return display.elements().stream().allMatch(ModuleLowering::isLiteral);
    }
    return false;
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
                unit.builderSlots(),
                freeNames,
                unit.positionCount(),
                unit.suspensions(),
                unit.definition,
                scope.capturedParameters(),
                scope.capturedLocals()),
            body);
    places.put(scope.place(), code);
    return code;
  }

  /**
   * The name of a function's first positional parameter, or null: what {@code super()} takes as the
   * instance.
   */
  String firstParameter(Scope function) {
    for (String name : function.slotNames()) {
      return name;
    }
    return null;
  }
}
