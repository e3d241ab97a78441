package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.DraftsFolder;
import dev.driftless.runtime.migrate.Snapshots;
import dev.driftless.runtime.migrate.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the compiler left the draft of the application at hand: {@code --drafts}, else the folder {@code driftless} beside the jar or
 * class folder or further up (Gradle's lie deeper), else that of the working folder's build.
 *
 * @param folder need not exist
 * @param hasSources whether the accepted snapshots are where the unit's layout, seen from there, says
 */
public record DraftsLocation(Path folder, boolean hasSources) {
    private static final String NAME = "driftless";
    private static final int LEVELS = 4;

    static DraftsLocation of(Invocation invocation, Unit unit) {
        Path working = invocation.surroundings().folder();
        return invocation
                .value("--drafts")
                .map(given -> new DraftsLocation(working.resolve(given), hasSources(working.resolve(given), unit)))
                .orElseGet(() -> near(working, unit));
    }

    /** Where it is, seen from a working folder and from the application's classes. */
    public static DraftsLocation near(Path working, Unit unit) {
        List<Path> candidates = candidates(working, unit);
        return candidates.stream()
                .filter(candidate -> hasSources(candidate, unit) || Files.exists(candidate.resolve("draft.json")))
                .findFirst()
                .map(folder -> new DraftsLocation(folder, hasSources(folder, unit)))
                .orElseGet(() -> new DraftsLocation(candidates.get(0), false));
    }

    private static List<Path> candidates(Path working, Unit unit) {
        List<Path> candidates = new ArrayList<>();
        Optional<Path> above = unit.root().map(Path::getParent);
        for (int level = 0; level < LEVELS && above.isPresent(); level++) {
            candidates.add(above.get().resolve(NAME));
            above = above.map(Path::getParent);
        }
        candidates.add(working.resolve("target").resolve(NAME));
        candidates.add(working.resolve("build").resolve(NAME));
        return candidates;
    }

    private static boolean hasSources(Path folder, Unit unit) {
        return Files.isDirectory(
                folder.resolve(unit.model().layout().snapshots()).normalize());
    }

    /** The accepted snapshots: of the sources if they are here, else the newest, out of the application. */
    public Snapshots snapshots(Unit unit) {
        return hasSources
                ? Snapshots.in(folder.resolve(unit.model().layout().snapshots()).normalize(), unit.name())
                : Snapshots.packed(unit);
    }

    DraftsFolder drafts(Path working) {
        return new DraftsFolder(working, folder);
    }
}
