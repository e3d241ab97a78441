/** What the processor costs a compile: a benchmark, which no build runs. Uses nothing of the other tests. */
package dev.driftless.acceptance.cost;
