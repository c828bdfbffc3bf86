package org.aiolang.interpreter.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.grammar.source.Span;

/**
 * One stretch of code with names of its own. All but comprehensions own a frame and are called
 * units; a list, set or dict comprehension runs in the frame of the unit around it, where its
 * variables have slots of their own.
 */
public final class Scope {
  /** What opened the scope. */
  public enum Kind {
    MODULE,
    FUNCTION,
    LAMBDA,
    CLASS,
    /** A generator expression. */
    GENERATOR,
    /** A list, set or dict comprehension. */
    COMPREHENSION,
    /** What stands around a generic function, class or type alias and has its type parameters. */
    TYPE_PARAMETERS,
    /**
     * The bound or default of a type parameter or the value of a type alias: evaluated when asked.
     */
    LAZY;

    /** Whether names bound here are variables that nested scopes can see. */
    boolean hasVariables() {
      return this != MODULE && this != CLASS;
    }

    /** Whether an assignment expression here binds its name further out. */
    boolean isComprehension() {
      return this == GENERATOR || this == COMPREHENSION;
    }

    /** Whether it sees the names of a class it stands in, and may not suspend. */
    boolean isAnnotation() {
      return this == TYPE_PARAMETERS || this == LAZY;
    }
  }

  private static final int[] NO_SLOTS = {};

  private final Kind kind;
  private final Scope parent;
  private final Scope unit;
  private final String name;
  private final Span span;
  private String privatePrefix;

  /* Collected by the walk. */
  final Map<String, Symbol> symbols = new LinkedHashMap<>();
  boolean async;
  boolean generator;

  /** What a message calls the comprehension or the scope of type parameters. */
  String words;

  /** The only names that are mangled here; null for all. */
  Set<String> onlyMangled;

  /** How many comprehension iterables the walk is inside of. */
  int iterableDepth;

  /** Whether the walk is inside the target of a comprehension's {@code for}. */
  boolean inTarget;

  /* Worked out by the layout. */
  String qualifiedName;
  int place;
  Variable classCell;

  /** The class's namespace, for the scopes of type parameters in it; or null. */
  Variable classDictionary;

  final List<String> slotNames = new ArrayList<>();
  final List<Variable> free = new ArrayList<>();
  List<Capture> captures = List.of();
  int[] capturedParameters = NO_SLOTS;
  int[] capturedVariables = NO_SLOTS;

  Scope(Kind kind, Scope parent, String name, Span span) {
    this.kind = kind;
    this.parent = parent;
    this.unit = kind == Kind.COMPREHENSION ? parent.unit : this;
    this.name = name;
    this.span = span;
    this.privatePrefix =
        kind == Kind.CLASS ? privatePrefix(name) : parent == null ? null : parent.privatePrefix;
    this.onlyMangled = kind == Kind.CLASS || parent == null ? null : parent.onlyMangled;
    this.iterableDepth = parent == null ? 0 : parent.iterableDepth;
  }

  /** What opened the scope. */
  public Kind kind() {
    return kind;
  }

  /** The scope around it; null for a module. */
  public Scope parent() {
    return parent;
  }

  /** The nearest scope that owns a frame: this one unless it is a comprehension. */
  public Scope unit() {
    return unit;
  }

  /**
   * {@code __name__}: that of the function or class, or a word such as {@code <module>} or {@code
   * <lambda>}.
   */
  public String name() {
    return name;
  }

  /** {@code __qualname__}, such as {@code A.f} or {@code f.<locals>.g}. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** Where it stands in the source. */
  public Span span() {
    return span;
  }

  /**
   * Whether running it needs an event loop: an {@code async def}, or a module, generator expression
   * or comprehension that awaits.
   */
  public boolean isAsync() {
    return async;
  }

  /**
   * Whether it yields: a function or lambda that contains {@code yield}, or a generator expression.
   */
  public boolean isGenerator() {
    return generator;
  }

  /**
   * The number of this unit in its module, counted in source order; the module is 0. The same text
   * always gives the same numbers, so that a worker process can find the unit again.
   */
  public int place() {
    return unit.place;
  }

  /**
   * How code in this scope reaches a name, given as it is written. A name that occurs nowhere here
   * is global.
   */
  public Binding binding(String name) {
    String mangled = mangle(name);
    Symbol symbol = symbols.get(mangled);
    if (symbol != null && symbol.binding != null) {
      return symbol.binding;
    }
    return new Binding.Global(mangled);
  }

  /**
   * What a name means in this scope, given as it is written: the same object wherever the same
   * variable of a function, lambda or comprehension is meant; null for a name of a class, of the
   * module or of the builtins.
   */
  public Object variable(String name) {
    Symbol symbol = symbols.get(mangle(name));
    return symbol == null ? null : symbol.meaning;
  }

  /**
   * The names of the unit's slots: parameters in the order positional-only, positional-or-keyword,
   * keyword-only, {@code *args}, {@code **kwargs}; then locals; then the variables of its
   * comprehensions. A generator expression's slot 0 is called {@code .0} and takes the first
   * iterator.
   */
  public List<String> slotNames() {
    return Collections.unmodifiableList(unit.slotNames);
  }

  /** The unit's free variables in the order of their indexes. */
  public List<Capture> captures() {
    return unit.captures;
  }

  /** Slots of this unit's parameters that must be moved into cells when it starts. */
  public int[] capturedParameters() {
    return capturedParameters.clone();
  }

  /**
   * Slots of this unit, other than parameters, that need an empty cell when it starts; with that of
   * {@code __class__}.
   */
  public int[] capturedLocals() {
    return kind == Kind.COMPREHENSION ? NO_SLOTS : capturedVariables.clone();
  }

  /**
   * Slots of this comprehension's variables that need a fresh cell whenever it starts; empty for a
   * unit.
   */
  public int[] capturedVariables() {
    return kind == Kind.COMPREHENSION ? capturedVariables.clone() : NO_SLOTS;
  }

  /** Whether some method of this class uses {@code super} or {@code __class__}. */
  public boolean needsClassCell() {
    return classCell != null;
  }

  /**
   * The slot of the cell that must be given the class once it is made; -1 where nothing needs it.
   */
  public int classCellSlot() {
    return classCell == null ? -1 : classCell.slot;
  }

  /** The slot of the cell that the class's namespace goes into; -1 where nothing needs it. */
  public int classDictionarySlot() {
    return classDictionary == null ? -1 : classDictionary.slot;
  }

  /**
   * The name an identifier stands for here: {@code _A__x} for a private {@code __x} in class {@code
   * A}.
   */
  public String mangle(String identifier) {
    if (privatePrefix == null
        || !identifier.startsWith("__")
        || identifier.endsWith("__")
        || identifier.indexOf('.') >= 0
        || (onlyMangled != null && !onlyMangled.contains(identifier))) {
      return identifier;
    }
    return privatePrefix + identifier;
  }

  /** Has the type parameters of a class, and nothing else here, be private to it. */
  void mangleFor(String className, Set<String> names) {
    privatePrefix = privatePrefix(className);
    onlyMangled = names;
  }

  /** The class whose names are seen here although it is around; null for none. */
  Scope seenClass() {
    Scope scope = this;
    while (scope.kind.isAnnotation()) {
      scope = scope.parent;
    }
    return scope != this && scope.kind == Kind.CLASS ? scope : null;
  }

  /** The scope around it, leaving out those of type parameters. */
  Scope definedIn() {
    Scope scope = parent;
    while (scope.kind.isAnnotation()) {
      scope = scope.parent;
    }
    return scope;
  }

  /** The symbol of a name, already mangled, or null. */
  Symbol symbol(String mangled) {
    return symbols.get(mangled);
  }

  /** Notes what the scope does with a name, already mangled. */
  Symbol note(String mangled, int flags) {
    Symbol symbol = symbols.computeIfAbsent(mangled, ignored -> new Symbol());
    symbol.add(flags);
    return symbol;
  }

  /** How code in this scope reaches a variable. */
  Binding bindingOf(Variable variable) {
    if (variable.owner.unit != unit) {
      return new Binding.Free(unit.free.indexOf(variable));
    }
    return variable.captured ? new Binding.Cell(variable.slot) : new Binding.Local(variable.slot);
  }

  private static String privatePrefix(String className) {
    int start = 0;
    while (start < className.length() && className.charAt(start) == '_') {
      start++;
    }
    return start == className.length() ? null : "_" + className.substring(start);
  }

  @Override
  public String toString() {
    return kind + " " + (qualifiedName == null ? name : qualifiedName);
  }
}
