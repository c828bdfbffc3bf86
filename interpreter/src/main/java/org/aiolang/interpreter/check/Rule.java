package org.aiolang.interpreter.check;

/** A kind of mistake that is looked for. */
public enum Rule {
  SYNTAX("syntax-error", Severity.ERROR, "the script cannot be read or resolved"),
  NEVER_AWAITED(
      "never-awaited", Severity.ERROR, "a coroutine is made and dropped: nothing of it runs"),
  MISSING_AWAIT(
      "missing-await", Severity.ERROR, "a coroutine is used where its result is meant: `if f():`"),
  BLOCKING_CALL(
      "blocking-call",
      Severity.WARNING,
      "a call in an `async def` that holds the event loop: `time.sleep`, `input`, `subprocess.run`,"
          + " `queue.Queue.get` …"),
  SWALLOWED_CANCELLATION(
      "swallowed-cancellation",
      Severity.WARNING,
      "an `except` around an `await` catches CancelledError and the coroutine goes on"),
  YIELD_IN_TASK_GROUP(
      "yield-in-task-group",
      Severity.ERROR,
      "a generator yields inside a task group or a timeout: both belong to the task that entered"),
  WITH_NEEDS_ASYNC(
      "with-needs-async", Severity.ERROR, "`with` where only `async with` works, or the reverse"),
  FOR_NEEDS_ASYNC(
      "for-needs-async", Severity.ERROR, "`for` over an asynchronous generator: `async for`"),
  NESTED_RUN(
      "nested-run", Severity.ERROR, "`asyncio.run` in a coroutine, where a loop runs already"),
  GATHER_OF_LIST(
      "gather-of-list", Severity.ERROR, "`gather([…])` without the star: `gather(*[…])`"),
  COROUTINE_AS_CALLBACK(
      "coroutine-as-callback",
      Severity.ERROR,
      "an `async def` handed over where a plain function is called: nobody awaits it"),
  ASYNC_SPECIAL_METHOD(
      "async-special-method", Severity.ERROR, "`async def __init__` and others that never await"),
  UNDEFINED_NAME("undefined-name", Severity.ERROR, "a name that nothing defines"),
  UNREACHABLE_CODE(
      "unreachable-code", Severity.WARNING, "statements that can never run, as behind `return`"),
  UNUSED_IMPORT("unused-import", Severity.WARNING, "an import that nothing uses"),
  UNUSED_VARIABLE(
      "unused-variable", Severity.WARNING, "a variable of a function that nothing reads"),
  UNKNOWN_RULE(
      "unknown-rule", Severity.WARNING, "an `# aio: ignore[…]` comment that names no rule");

  /** How bad a finding is. */
  public enum Severity {
    /** It fails, hangs or does nothing whenever it is reached. */
    ERROR,
    /** It may be meant, but hurts. */
    WARNING
  }

  private final String id;
  private final Severity severity;
  private final String summary;

  Rule(String id, Severity severity, String summary) {
    this.id = id;
    this.severity = severity;
    this.summary = summary;
  }

  /** Its name in messages and in comments that silence it. */
  public String id() {
    return id;
  }

  /** How bad what it finds is. */
  public Severity severity() {
    return severity;
  }

  /** What it finds, in a few words of Markdown. */
  public String summary() {
    return summary;
  }

  /** The rule of a name, or null. */
  static Rule named(String id) {
    for (Rule rule : values()) {
      if (rule.id.equals(id)) {
        return rule;
      }
    }
    return null;
  }
}
