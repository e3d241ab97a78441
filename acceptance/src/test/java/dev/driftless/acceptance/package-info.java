/**
 * Tests against the real thing: database servers, Hibernate, the compiler. What tests of other areas may use is public:
 * {@link dev.driftless.acceptance.Servers}, {@link dev.driftless.acceptance.Catalog}.
 */
package dev.driftless.acceptance;
