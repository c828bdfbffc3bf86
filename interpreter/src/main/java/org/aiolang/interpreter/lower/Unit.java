package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.Suspension;
import org.aiolang.interpreter.exec.control.Block;
import org.aiolang.interpreter.exec.control.NotedBlock;
import org.aiolang.interpreter.exec.control.NotedResumableBlock;
import org.aiolang.interpreter.exec.control.Pair;
import org.aiolang.interpreter.exec.control.Pass;
import org.aiolang.interpreter.exec.control.ResumableBlock;
import org.aiolang.interpreter.exec.name.AssignLocal;
import org.aiolang.interpreter.exec.name.CellGet;
import org.aiolang.interpreter.exec.name.CellTarget;
import org.aiolang.interpreter.exec.name.ClassNameGet;
import org.aiolang.interpreter.exec.name.ClassNameTarget;
import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.exec.name.FreeGet;
import org.aiolang.interpreter.exec.name.FreeTarget;
import org.aiolang.interpreter.exec.name.GlobalGet;
import org.aiolang.interpreter.exec.name.GlobalTarget;
import org.aiolang.interpreter.exec.name.LocalGet;
import org.aiolang.interpreter.exec.name.LocalTarget;
import org.aiolang.interpreter.exec.name.SeenNameGet;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.exec.name.TemporaryGet;
import org.aiolang.interpreter.resolve.Binding;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Scope;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.Standing;

/**
 * One code being lowered: its slots and positions as they are handed out, the scope that names are
 * looked up in, and the statements that must run before the expression at hand because something in
 * it suspends.
 */
final class Unit {
  final ModuleLowering module;
  final Scope unitScope;
  final Code.Kind kind;
  final ExpressionLowering expressions;
  final CallLowering calls;
  final ComprehensionLowering comprehensions;
  final TargetLowering targets;
  final StatementLowering statements;
  final FunctionLowering functions;
  final GenericLowering generics;

  /** Where names are looked up: the unit's scope, or a comprehension's inside it. */
  Scope scope;

  /**
   * Who is shown the values of bare expressions, or null: only the last statement of a cell has
   * somebody.
   */
  Consumer<Object> display;

  /** In a class body the slot of its namespace, else -1. */
  int namespaceSlot = -1;

  /** Whether its frames know which statement runs: see {@link #body}. */
  boolean notes;

  /** Where the code is defined; null for a module. */
  Span definition;

  private static final int[] NO_SLOTS = {};

  private final List<String> slotNames;
  private int positions;

  /** By slot; 0 where there is none, for the variable itself comes before. */
  private int[] builderSlots = NO_SLOTS;

  private final List<Suspension> suspensions = new ArrayList<>();
  private List<Statement> before = new ArrayList<>();

  Unit(ModuleLowering module, Scope scope, Code.Kind kind) {
    this.module = module;
    this.unitScope = scope;
    this.scope = scope;
    this.kind = kind;
    this.notes = kind == Code.Kind.COROUTINE || kind == Code.Kind.ASYNC_GENERATOR;
    this.slotNames = new ArrayList<>(scope.slotNames());
    this.expressions = new ExpressionLowering(this);
    this.calls = new CallLowering(this);
    this.comprehensions = new ComprehensionLowering(this);
    this.targets = new TargetLowering(this);
    this.statements = new StatementLowering(this);
    this.functions = new FunctionLowering(this);
    this.generics = new GenericLowering(this);
  }

  Execution execution() {
    return module.execution;
  }

  Namespace globals() {
    return module.globals;
  }

  Source source() {
    return module.source;
  }

  Resolution resolution() {
    return module.resolution;
  }

  /**
   * The place of something done with an attribute: where its name stands on a line below its
   * object, the place begins with the name, so that a traceback shows the line of the link of a
   * chain that failed.
   */
  Span fromName(Expr.Attribute attribute, Span whole) {
    int end = attribute.span().end();
    return source().line(whole.start()) == source().line(end)
        ? whole
        : new Span(end - attribute.name().length(), whole.end());
  }

  boolean suspends(Node node) {
    return node != null && module.resolution.suspends(node);
  }

  boolean anySuspends(List<? extends Node> nodes) {
    for (Node each : nodes) {
      if (suspends(each)) {
        return true;
      }
    }
    return false;
  }

  /** A new slot without a name. */
  int temporary() {
    slotNames.add(null);
    return slotNames.size() - 1;
  }

  /** The slot where text appended to a local variable is kept, the same one each time. */
  int builderSlot(int slot) {
    if (slot >= builderSlots.length) {
      builderSlots = Arrays.copyOf(builderSlots, slot + 1);
    }
    if (builderSlots[slot] == 0) {
      builderSlots[slot] = temporary();
    }
    return builderSlots[slot];
  }

  int[] builderSlots() {
    return builderSlots;
  }

  /** A new position for a resumable statement. */
  int position() {
    return positions++;
  }

  int positionCount() {
    return positions;
  }

  /**
   * A new position for a statement that suspends by itself.
   *
   * @param otherSlot keeps what it waits for, or -1
   */
  int suspension(int otherSlot, Span span) {
    int position = positions++;
    suspensions.add(new Suspension(position, otherSlot, span));
    return position;
  }

  Suspension[] suspensions() {
    return suspensions.toArray(Suspension.NONE);
  }

  String[] slotNames() {
    return slotNames.toArray(new String[0]);
  }

  /** A place in this code, for explanations. */
  Standing standing(Span span) {
    return new Standing(unitScope.name(), source(), span, null);
  }

  /** Has a statement run before the expression being lowered. */
  void emit(Statement statement) {
    before.add(statement);
  }

  /** Computes a value now and keeps it: what stands to the left of something that suspends. */
  Expression keep(Expression value) {
    if (value instanceof Constant || value instanceof TemporaryGet) {
      return value;
    }
    int slot = temporary();
    emit(new AssignLocal(slot, value));
    return new TemporaryGet(slot);
  }

  /** Starts collecting emitted statements afresh; give the answer to {@link #close}. */
  List<Statement> open() {
    List<Statement> outer = before;
    before = new ArrayList<>();
    return outer;
  }

  /** The statements emitted since {@link #open}, which are then forgotten. */
  List<Statement> close(List<Statement> outer) {
    List<Statement> inner = before;
    before = outer;
    return inner;
  }

  /** Several statements as one that cannot suspend. */
  static Statement plain(List<Statement> list) {
    return switch (list.size()) {
      case 0 -> new Pass();
      case 1 -> list.getFirst();
      case 2 -> new Pair(list.getFirst(), list.getLast());
      default -> new Block(list.toArray(new Statement[0]));
    };
  }

  /** Several statements as one, of which some may suspend. */
  Statement resumable(List<Statement> list) {
    return switch (list.size()) {
      case 0 -> new Pass();
      case 1 -> list.getFirst();
      default -> new ResumableBlock(list.toArray(new Statement[0]), position());
    };
  }

  /**
   * The statements of a body as one. Those of coroutines and modules are noted in the frame while
   * they run, so that explanations can name the line.
   *
   * @param starts the offset of each
   */
  Statement body(List<Statement> list, List<Integer> starts, boolean suspends) {
    boolean oneThatNotesItself = suspends && list.size() == 1;
    if (!notes || list.isEmpty() || oneThatNotesItself) {
      return sequence(list, suspends);
    }
    Statement[] statements = list.toArray(new Statement[0]);
    int[] noted = new int[starts.size()];
    for (int i = 0; i < noted.length; i++) {
      noted[i] = starts.get(i) + 1;
    }
    return suspends
        ? new NotedResumableBlock(statements, noted, position())
        : new NotedBlock(statements, noted);
  }

  Statement sequence(List<Statement> list, boolean suspends) {
    return suspends ? resumable(list) : plain(list);
  }

  /** A node that reads a variable. */
  Expression read(String name, Span span) {
    return read(scope.binding(name), scope.mangle(name), span);
  }

  private Expression read(Binding binding, String name, Span span) {
    if (binding instanceof Binding.Local local) {
      return new LocalGet(local.slot(), name, span);
    }
    if (binding instanceof Binding.Cell cell) {
      return new CellGet(cell.slot(), name, span);
    }
    if (binding instanceof Binding.Free free) {
      return new FreeGet(free.index(), name, span);
    }
    if (binding instanceof Binding.Global global) {
      return new GlobalGet(globals(), execution().builtins, global.name(), span);
    }
    if (binding instanceof Binding.ClassName member) {
      return new ClassNameGet(namespaceSlot, member.name(), read(member.otherwise(), name, span));
    }
    if (binding instanceof Binding.Seen seen) {
      return new SeenNameGet(
          read(seen.dictionary(), name, span), seen.name(), read(seen.otherwise(), name, span));
    }
    throw new IllegalStateException("no case for " + binding);
  }

  /** A node that writes or deletes a variable. */
  Target target(String name, Span span) {
    String mangled = scope.mangle(name);
    var subject = scope.binding(name);
    if (subject instanceof Binding.Local local) {
      return new LocalTarget(local.slot(), mangled, span);
    }
    if (subject instanceof Binding.Cell cell) {
      return new CellTarget(cell.slot(), mangled, span);
    }
    if (subject instanceof Binding.Free free) {
      return new FreeTarget(free.index(), mangled, span);
    }
    if (subject instanceof Binding.Global global) {
      return new GlobalTarget(globals(), global.name(), span);
    }
    if (subject instanceof Binding.ClassName member) {
      return new ClassNameTarget(namespaceSlot, member.name(), span);
    }
    if (subject instanceof Binding.Seen seen) {
      throw new IllegalStateException("written: " + seen);
    }
    throw new IllegalStateException("no case for " + subject);
  }
}
