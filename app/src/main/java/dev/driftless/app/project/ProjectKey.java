package dev.driftless.app.project;

import dev.driftless.app.Require;
import dev.driftless.app.account.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A project's private key, sealed for one account. Equal by project and account. */
@Entity
@Table(name = "project_keys")
@IdClass(ProjectKeyId.class)
public class ProjectKey {
    @Id
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Project project;

    @Id
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @Column(name = "sealed_key", nullable = false, length = 300)
    private byte[] sealedKey;

    protected ProjectKey() {}

    public ProjectKey(Project project, User user, byte[] sealedKey) {
        this.project = Objects.requireNonNull(project, "project");
        this.user = Objects.requireNonNull(user, "user");
        Require.state(user.hasKeys(), "nothing can be sealed for an account without keys: " + user.username());
        this.sealedKey = Require.bytes(sealedKey, 300, "sealed key");
    }

    public byte[] sealedKey() {
        return sealedKey.clone();
    }

    public Project project() {
        return project;
    }

    public User user() {
        return user;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectKey that && project().equals(that.project()) && user().equals(that.user());
    }

    @Override
    public int hashCode() {
        return Objects.hash(project(), user());
    }
}
