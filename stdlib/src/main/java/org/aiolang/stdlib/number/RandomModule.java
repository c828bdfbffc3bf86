package org.aiolang.stdlib.number;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;

/**
 * The module {@code random}: its functions are the methods of one generator that each engine has of
 * its own.
 */
public final class RandomModule {
  private static final String[] FUNCTIONS = {
    "seed",
    "random",
    "uniform",
    "triangular",
    "randint",
    "choice",
    "randrange",
    "sample",
    "shuffle",
    "choices",
    "normalvariate",
    "lognormvariate",
    "expovariate",
    "vonmisesvariate",
    "gammavariate",
    "gauss",
    "betavariate",
    "binomialvariate",
    "paretovariate",
    "weibullvariate",
    "getstate",
    "setstate",
    "getrandbits",
    "randbytes"
  };

  private RandomModule() {}

  /** Builds it. */
  public static ModuleValue build() {
    ModuleBuilder module = new ModuleBuilder("random", "Random variable generators.");
    RandomValue shared = RandomMethods.make(RandomMethods.RANDOM, None.NONE);
    module
        .value("Random", RandomMethods.RANDOM)
        .value("SystemRandom", RandomMethods.SYSTEM_RANDOM)
        .value("_inst", shared);
    for (String function : FUNCTIONS) {
      module.value(function, new BoundMethod(shared, RandomMethods.RANDOM.lookup(function)));
    }
    return module
        .value("BPF", 53L)
        .value("RECIP_BPF", 0x1p-53)
        .value("TWOPI", 2.0 * Math.PI)
        .value("LOG4", Distributions.LOG_4)
        .value("NV_MAGICCONST", Distributions.NORMAL_MAGIC)
        .value("SG_MAGICCONST", Distributions.GAMMA_MAGIC)
        .build();
  }
}
