package dev.driftless.app.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The key of a {@link ProjectMember}: which project, which researcher. */
@Embeddable
public record ProjectMemberId(
        @Column(name = "project_id") Long projectId,
        @Column(name = "username", length = 50) String username) implements Serializable {}
