package org.aiolang.interpreter.pool;

/**
 * What the command line says about worker processes.
 *
 * @param memory the most memory a worker's values may take, as {@code 512m}; null for what Java
 *     takes by itself
 * @param progress is told of all jobs; null for nobody
 */
public record PoolOptions(String memory, PoolProgress progress) {
  /** Nothing is said. */
  public static final PoolOptions NONE = new PoolOptions(null, null);
}
