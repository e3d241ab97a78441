package dev.driftless.app.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;

/** The key of a {@link StatusChange}: which project, and when. */
@Embeddable
public record StatusChangeId(
        Long projectId, @Column(name = "changed_at") Instant changedAt) implements Serializable {}
