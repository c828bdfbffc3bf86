package org.aiolang.stdlib.async;

import org.aiolang.interpreter.loop.Loops;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * The classes of {@code asyncio} for one engine: their members reach that engine's running loop.
 */
final class AsyncTypes {
  final Loops loops;
  final Type lock;
  final Type event;
  final Type condition;
  final Type semaphore;
  final Type boundedSemaphore;
  final Type barrier;
  final Type queue;
  final Type priorityQueue;
  final Type lifoQueue;
  final Type timeout;
  final Type taskGroup;
  final Type asCompleted;

  AsyncTypes(Loops loops) {
    this.loops = loops;
    lock =
        Type.builtin(
            "asyncio.locks", "Lock", Types.OBJECT, members -> LockMethods.declare(members, this));
    event =
        Type.builtin(
            "asyncio.locks", "Event", Types.OBJECT, members -> EventValue.declare(members, this));
    condition =
        Type.builtin(
            "asyncio.locks",
            "Condition",
            Types.OBJECT,
            members -> ConditionMethods.declare(members, this));
    semaphore =
        Type.builtin(
            "asyncio.locks",
            "Semaphore",
            Types.OBJECT,
            members -> SemaphoreMethods.declare(members, this));
    boundedSemaphore =
        Type.builtin(
            "asyncio.locks", "BoundedSemaphore", semaphore, SemaphoreMethods::declareBounded);
    barrier =
        Type.builtin(
            "asyncio.locks",
            "Barrier",
            Types.OBJECT,
            members -> BarrierMethods.declare(members, this));
    queue =
        Type.builtin(
            "asyncio.queues",
            "Queue",
            Types.OBJECT,
            members -> QueueMethods.declare(members, this));
    priorityQueue = Type.builtin("asyncio.queues", "PriorityQueue", queue, members -> {});
    lifoQueue = Type.builtin("asyncio.queues", "LifoQueue", queue, members -> {});
    timeout =
        Type.builtin(
            "asyncio.timeouts",
            "Timeout",
            Types.OBJECT,
            members -> TimeoutMethods.declare(members, this));
    taskGroup =
        Type.builtin(
            "asyncio.taskgroups",
            "TaskGroup",
            Types.OBJECT,
            members -> TaskGroupMethods.declare(members, this));
    asCompleted =
        Type.builtin("asyncio.tasks", "_AsCompletedIterator", Types.OBJECT, AsCompleted::declare);
  }
}
