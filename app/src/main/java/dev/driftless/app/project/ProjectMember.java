package dev.driftless.app.project;

import dev.driftless.app.account.ResearchUser;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A researcher's right to a project; goes with either. Equal by project and researcher. */
@Entity
@Table(name = "project_members")
public class ProjectMember {
    @EmbeddedId
    private ProjectMemberId id;

    @MapsId("projectId")
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Project project;

    @MapsId("username")
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private ResearchUser user;

    @ColumnDefault("false")
    @Column(name = "is_owner", nullable = false)
    private boolean owner;

    protected ProjectMember() {}

    ProjectMember(Project project, ResearchUser user, boolean owner) {
        this.id = new ProjectMemberId(project.id().orElse(null), user.username());
        this.project = Objects.requireNonNull(project, "project");
        this.user = Objects.requireNonNull(user, "user");
        this.owner = owner;
    }

    public void makeOwner() {
        owner = true;
    }

    public ProjectMemberId id() {
        return id;
    }

    public Project project() {
        return project;
    }

    public ResearchUser user() {
        return user;
    }

    public boolean owner() {
        return owner;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectMember that && project().equals(that.project()) && user().equals(that.user());
    }

    @Override
    public int hashCode() {
        return Objects.hash(project(), user());
    }
}
