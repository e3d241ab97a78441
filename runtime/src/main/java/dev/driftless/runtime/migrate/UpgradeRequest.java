package dev.driftless.runtime.migrate;

import java.util.Optional;

/**
 * How far to upgrade, and what may be passed over on the way.
 *
 * @param target the last version to run; absent for all
 * @param allowDrift whether an application that was compiled with open drift may run its migrations
 * @param skipPreflight whether rows that stand in the way are not counted beforehand
 * @param resume whether a migration that failed half-way goes on, once its cause is mended
 */
public record UpgradeRequest(Optional<String> target, boolean allowDrift, boolean skipPreflight, boolean resume) {}
