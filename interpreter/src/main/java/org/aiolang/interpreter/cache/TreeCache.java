package org.aiolang.interpreter.cache;

import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Module;

/** Remembers the trees of sources. */
public interface TreeCache {
  /** Remembers nothing. */
  TreeCache NONE =
      new TreeCache() {
        @Override
        public Module find(Source source) {
          return null;
        }

        @Override
        public void keep(Module module) {}
      };

  /** The tree that was kept for a source of this text, or null. */
  Module find(Source source);

  /** Keeps a tree that its source gave without any complaint. */
  void keep(Module module);
}
