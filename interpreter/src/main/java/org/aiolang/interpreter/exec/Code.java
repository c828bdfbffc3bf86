package org.aiolang.interpreter.exec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.Traceback;
import org.aiolang.interpreter.exec.suspend.AsyncGeneratorObject;
import org.aiolang.interpreter.exec.suspend.CoroutineObject;
import org.aiolang.interpreter.exec.suspend.GeneratorObject;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;

/** The executable form of a module, function, lambda, class body or generator expression. */
public final class Code implements Traceback.Scope {
  /** What calling it gives. */
  public enum Kind {
    PLAIN,
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR
  }

  public final Execution execution;
  public final Source source;
  public final String name;
  public final String qualifiedName;
  public final Kind kind;
  public final ParameterList parameters;
  public final Namespace globals;
  public final String doc;

  /**
   * Which code of its module it is, counted in source order: how a function is named to another
   * process.
   */
  public final int place;

  /** The names of the slots, null for temporaries. */
  public final String[] slotNames;

  /** What {@link #builderSlot} tells, as far as there are any. */
  private final int[] builderSlots;

  /** The names of the captured variables, as {@link Frame#free} has them. */
  public final String[] freeNames;

  public final int slotCount;
  public final int positionCount;

  /**
   * The number of parameters where all are positional without stars, else -1: such a call fills the
   * frame directly.
   */
  public final int simpleParameters;

  /** Whether a call runs the body at once, with nothing to do before. */
  private final boolean direct;

  private final Suspension[] suspensions;
  private final Span definition;
  private final int[] capturedParameters;
  private final int[] capturedLocals;
  Statement body;

  /** Whether its generators can be awaited: see {@code types.coroutine}. */
  boolean awaitable;

  /** How the lowering describes a code. */
  public record Description(
      Source source,
      String name,
      String qualifiedName,
      Kind kind,
      ParameterList parameters,
      Namespace globals,
      String doc,
      int place,
      String[] slotNames,
      int[] builderSlots,
      String[] freeNames,
      int positionCount,
      Suspension[] suspensions,
      Span definition,
      int[] capturedParameters,
      int[] capturedLocals) {}

  public Code(Execution execution, Description description, Statement body) {
    this.execution = execution;
    this.source = description.source;
    this.name = description.name;
    this.qualifiedName = description.qualifiedName;
    this.kind = description.kind;
    this.parameters = description.parameters;
    this.globals = description.globals;
    this.doc = description.doc;
    this.place = description.place;
    this.slotNames = description.slotNames;
    this.builderSlots = description.builderSlots;
    this.freeNames = description.freeNames;
    this.slotCount = description.slotNames.length;
    this.positionCount = description.positionCount;
    this.suspensions = description.suspensions;
    this.definition = description.definition;
    this.capturedParameters = description.capturedParameters;
    this.capturedLocals = description.capturedLocals;
    this.body = body;
    this.direct =
        kind == Kind.PLAIN && capturedParameters.length == 0 && capturedLocals.length == 0;
    boolean simple =
        parameters.keywordOnly() == 0 && !parameters.varPositional() && !parameters.varKeywords();
    this.simpleParameters = simple ? parameters.byPosition() : -1;
  }

  /** Where a suspended frame of this code stands, or null where it runs or was not started. */
  public Suspension suspension(Frame frame) {
    for (Suspension each : suspensions) {
      if (frame.positions[each.position()] != 0) {
        return each;
      }
    }
    return null;
  }

  /** Where it is defined: its header, or its first decorator; null for a module. */
  public Span definition() {
    return definition;
  }

  /** The 1-based line of its definition. */
  public int firstLine() {
    return definition == null ? 1 : source.line(definition.start());
  }

  /** Whether its generators can be awaited. */
  public boolean awaitable() {
    return awaitable;
  }

  /** The slot that keeps the text being appended to a variable, or 0 where nothing is. */
  int builderSlot(int slot) {
    return slot < builderSlots.length ? builderSlots[slot] : 0;
  }

  /** A frame for one call, its parameters still to be filled. */
  public Frame frame(Cell[] free) {
    return kind == Kind.PLAIN ? new Frame(this, free) : new ResumableFrame(this, free);
  }

  /** Runs a frame whose parameters are filled, or makes the generator or coroutine that will. */
  public Object start(Frame frame) {
    return direct ? run(frame) : prepare(frame);
  }

  private Object prepare(Frame frame) {
    Object[] slots = frame.slots;
    for (int slot : capturedParameters) {
      slots[slot] = new Cell(slots[slot]);
    }
    for (int slot : capturedLocals) {
      slots[slot] = new Cell();
    }
    return switch (kind) {
      case PLAIN -> run(frame);
      case GENERATOR -> new GeneratorObject((ResumableFrame) frame);
      case COROUTINE -> new CoroutineObject((ResumableFrame) frame);
      case ASYNC_GENERATOR -> new AsyncGeneratorObject((ResumableFrame) frame);
    };
  }

  private Object run(Frame frame) {
    ScriptThread thread = execution.enter(frame);
    try {
      return body.execute(frame) == null ? None.NONE : frame.returned;
    } catch (RuntimeException error) {
      throw leave(Errors.script(error));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      throw leave(Errors.exhausted(exhausted));
    } finally {
      thread.leave();
    }
  }

  /** Runs or resumes the body of a frame that can suspend. */
  public Object resume(Frame frame) {
    try {
      return body.execute(frame);
    } catch (RuntimeException error) {
      throw neverStop(leave(Errors.script(error)));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      throw leave(Errors.exhausted(exhausted));
    }
  }

  /** Has an exception that would look like a regular end be a RuntimeError instead: see PEP 479. */
  private ScriptError neverStop(ScriptError error) {
    ExceptionValue value = error.value();
    boolean stops =
        value.type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)
            || kind == Kind.ASYNC_GENERATOR
                && value.type().isSubtypeOf(ExceptionTypes.STOP_ASYNC_ITERATION);
    if (!stops) {
      return error;
    }
    String body =
        switch (kind) {
          case GENERATOR -> "generator";
          case ASYNC_GENERATOR -> "async generator";
          case COROUTINE, PLAIN -> "coroutine";
        };
    ScriptError replacement = Errors.runtime(body + " raised " + value.type().name());
    replacement.value().cause = value;
    replacement.value().context = value;
    replacement.value().suppressContext = true;
    return replacement;
  }

  /** Notes in an exception's traceback that it leaves a frame of this code. */
  public ScriptError leave(ScriptError error) {
    note(error);
    error.left();
    return error;
  }

  /** Notes in an exception's traceback where it passed a frame of this code, once. */
  public void note(ScriptError error) {
    if (!error.noted()) {
      error.value().traceback =
          new Traceback(source, name, error.takePlace(), error.value().traceback, this);
      error.setNoted();
    }
  }

  @Override
  public Collection<String> visibleNames() {
    List<String> names = new ArrayList<>();
    for (String[] own : new String[][] {slotNames, freeNames}) {
      for (String each : own) {
        if (each != null) {
          names.add(each);
        }
      }
    }
    names.addAll(globals.names());
    names.addAll(execution.builtins.names());
    return names;
  }
}
