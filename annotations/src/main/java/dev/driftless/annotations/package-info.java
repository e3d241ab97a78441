/**
 * What people write on entities to answer what the compiler cannot know. No dependencies; kept in class files, so that a partial
 * compile still sees them, and not loaded at run time.
 */
package dev.driftless.annotations;
