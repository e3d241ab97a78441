package dev.driftless.app.project;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Since when a project was in a state. Equal by project and time. */
@Entity
@Table(name = "project_status_history")
public class StatusChange {
    @EmbeddedId
    private StatusChangeId id;

    @MapsId("projectId")
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Project project;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ProjectState state;

    protected StatusChange() {}

    StatusChange(Project project, ProjectState state, Instant when) {
        this.id = new StatusChangeId(project.id().orElse(null), Objects.requireNonNull(when, "time of change"));
        this.project = project;
        this.state = Objects.requireNonNull(state, "state");
    }

    public ProjectState state() {
        return state;
    }

    public Project project() {
        return project;
    }

    public Instant changedAt() {
        return id.changedAt();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusChange that
                && project().equals(that.project())
                && changedAt().equals(that.changedAt());
    }

    @Override
    public int hashCode() {
        return Objects.hash(project(), changedAt());
    }
}
