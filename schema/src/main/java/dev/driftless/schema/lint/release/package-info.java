/** Which release of an application can run on which schema while a new one is rolled out. */
package dev.driftless.schema.lint.release;
