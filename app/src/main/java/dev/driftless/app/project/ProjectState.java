package dev.driftless.app.project;

import java.util.EnumSet;
import java.util.Set;

/** Where a project stands between its first upload and its end; knows which step may follow which. */
public enum ProjectState {
    IN_PROGRESS,
    AVAILABLE,
    EXPIRED,
    ARCHIVED,
    DELETED;

    /** Whether a project may go from this state to the other. */
    public boolean canBecome(ProjectState next) {
        return next().contains(next);
    }

    /** Whether the data are gone. */
    public boolean over() {
        return next().isEmpty();
    }

    private Set<ProjectState> next() {
        return switch (this) {
            case IN_PROGRESS -> EnumSet.of(AVAILABLE, ARCHIVED, DELETED);
            case AVAILABLE -> EnumSet.of(IN_PROGRESS, EXPIRED, ARCHIVED);
            case EXPIRED -> EnumSet.of(AVAILABLE, ARCHIVED);
            case ARCHIVED, DELETED -> EnumSet.noneOf(ProjectState.class);
        };
    }
}
