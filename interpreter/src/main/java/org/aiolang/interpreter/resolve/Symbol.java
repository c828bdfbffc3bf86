package org.aiolang.interpreter.resolve;

import org.aiolang.grammar.source.Span;

/** What one scope does with one name; the flags are collected first, the rest follows from them. */
final class Symbol {
  static final int USED = 1;
  static final int ASSIGNED = 2;
  static final int PARAMETER = 4;
  static final int GLOBAL = 8;
  static final int NONLOCAL = 16;
  static final int ANNOTATED = 32;
  static final int ITERATED = 64;

  /** Bound like an assignment, but a {@code global} may still follow. */
  static final int IMPORTED = 128;

  private int flags;

  /** The first {@code global} or {@code nonlocal} that names it, or null. */
  Span directive;

  /** The variable of this very scope, or null. */
  Variable own;

  /** What the name means here; null for a global. */
  Variable meaning;

  /** The namespace of a class that is looked into before; or null. */
  Variable seenIn;

  /** The same, as code reaches it. */
  Binding binding;

  void add(int more) {
    flags |= more;
  }

  /** Notes a {@code global} or {@code nonlocal}; the first one is what complaints point at. */
  void directiveAt(Span span) {
    if (directive == null) {
      directive = span;
    }
  }

  /** Whether any of the given flags is set. */
  boolean is(int any) {
    return (flags & any) != 0;
  }

  /**
   * Whether the scope has a variable of this name, or would have one if it weren't a module or
   * class.
   */
  boolean bound() {
    return is(ASSIGNED | PARAMETER | IMPORTED) && !is(GLOBAL | NONLOCAL);
  }
}
