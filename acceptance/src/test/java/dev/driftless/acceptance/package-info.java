/**
 * Tests against the real thing: database servers, Hibernate, the compiler. What tests of other areas may use is public:
 * {@link dev.driftless.acceptance.Servers}, {@link dev.driftless.acceptance.Catalog},
 * {@link dev.driftless.acceptance.EntityCompiler}, {@link dev.driftless.acceptance.HibernateOracle}.
 */
package dev.driftless.acceptance;
