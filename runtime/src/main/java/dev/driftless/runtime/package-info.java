/** The command line that an application's jar carries, and what its own code and tests may call. May use all other packages of the runtime. */
package dev.driftless.runtime;
