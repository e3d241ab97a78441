/**
 * A data delivery service, as a core facility of a university runs one: its units produce data for researchers, who fetch them
 * from projects until these expire. Here: what all entities share.
 */
package dev.driftless.app;
