/**
 * Entity models made by chance, as Java sources, and how to make one small. Knows nothing of Driftless: what is valid here is what
 * Hibernate accepts.
 */
package dev.driftless.acceptance.models;
