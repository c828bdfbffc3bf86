/**
 * The interpreter's front: {@code Engine} ties parsing, resolving, lowering and running together
 * for those who embed the language. It is the only class that knows all stages; the stages live in
 * packages of their own and know only what each one's description allows.
 */
package org.aiolang.interpreter;
