/**
 * What the processes of one program share: channels of messages, which one process keeps for all,
 * and memory mapped by several. Knows bytes only: no values, no interpreter lock, no loop.
 */
package org.aiolang.stdlib.exchange;
