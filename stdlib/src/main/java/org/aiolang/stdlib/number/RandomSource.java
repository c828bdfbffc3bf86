package org.aiolang.stdlib.number;

/** Where random bits come from. */
interface RandomSource {
  /** 32 random bits. */
  int word();
}
