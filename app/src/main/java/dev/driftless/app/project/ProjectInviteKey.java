package dev.driftless.app.project;

import dev.driftless.app.Require;
import dev.driftless.app.account.Invite;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A project's private key, sealed for someone who was invited and has no account yet. Equal by project and invite. */
@Entity
@Table(name = "project_invite_keys")
@IdClass(ProjectInviteKeyId.class)
public class ProjectInviteKey {
    @Id
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Project project;

    @Id
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Invite invite;

    @Column(name = "sealed_key", nullable = false, length = 300)
    private byte[] sealedKey;

    @ColumnDefault("false")
    @Column(name = "as_owner", nullable = false)
    private boolean asOwner;

    protected ProjectInviteKey() {}

    public ProjectInviteKey(Project project, Invite invite, byte[] sealedKey, boolean asOwner) {
        this.project = Objects.requireNonNull(project, "project");
        this.invite = Objects.requireNonNull(invite, "invite");
        Require.state(
                invite.acceptedAt().isEmpty(), "the invite was accepted; seal for the account: " + invite.email());
        this.sealedKey = Require.bytes(sealedKey, 300, "sealed key");
        this.asOwner = asOwner;
    }

    public byte[] sealedKey() {
        return sealedKey.clone();
    }

    /** Whether the person will own the project once they accept. */
    public boolean asOwner() {
        return asOwner;
    }

    public Project project() {
        return project;
    }

    public Invite invite() {
        return invite;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectInviteKey that
                && project().equals(that.project())
                && invite().equals(that.invite());
    }

    @Override
    public int hashCode() {
        return Objects.hash(project(), invite());
    }
}
