/** The command line that an application's jar carries, and the entry to it. May use {@code runtime.cli} only. */
package dev.driftless.runtime;
