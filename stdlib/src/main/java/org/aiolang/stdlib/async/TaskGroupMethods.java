package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.loop.Context;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** Declares {@code asyncio.TaskGroup}. */
final class TaskGroupMethods {
  private TaskGroupMethods() {}

  static void declare(TypeMembers members, AsyncTypes types) {
    members.constant("__doc__", "Asynchronous context manager for managing groups of tasks.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make a task group.",
        arguments -> new TaskGroupValue((Type) arguments[0], types));
    members.method("__init__(self)", "Make a task group.", self -> None.NONE);
    members.method(
        "__aenter__(self)",
        "Start the group.",
        self -> new Immediate("TaskGroup.__aenter__", () -> ((TaskGroupValue) self).enter()));
    members.methodN(
        "__aexit__(self, et, exc, tb)",
        "Wait for all tasks.",
        arguments ->
            new TaskGroupValue.Exit(
                (TaskGroupValue) arguments[0],
                arguments[2] instanceof ExceptionValue raised ? raised : null));
    members.methodN(
        "create_task(self, coro, *, name=None, context=None)",
        "Create a new task in this group and return it.",
        arguments ->
            ((TaskGroupValue) arguments[0])
                .createTask(
                    arguments[1],
                    arguments[2],
                    arguments[3] instanceof Context context ? context : null));
    members.getter(
        "_tasks", "Its tasks that are not done.", self -> ((TaskGroupValue) self).tasks());
    members.method(
        "__repr__(self, /)", "Return repr(self).", self -> ((TaskGroupValue) self).text());
  }
}
