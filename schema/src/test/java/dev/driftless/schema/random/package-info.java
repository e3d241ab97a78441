/** Schemas made by chance, for the property tests of this module and for those on real databases in {@code acceptance}. */
package dev.driftless.schema.random;
