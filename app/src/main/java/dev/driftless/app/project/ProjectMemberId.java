package dev.driftless.app.project;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The key of a {@link ProjectMember}: which project, which researcher. */
@Embeddable
public record ProjectMemberId(Long projectId, String username) implements Serializable {}
