package dev.driftless.app.account;

import dev.driftless.app.Require;
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

/** A name by which a researcher is known in another system. Equal by both parts of its key. */
@Entity
@Table(name = "identifiers")
@IdClass(IdentifierKey.class)
public class Identifier {
    @Id
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private ResearchUser user;

    @Id
    @Column(length = 58)
    private String identifier;

    protected Identifier() {}

    Identifier(ResearchUser user, String identifier) {
        this.user = Objects.requireNonNull(user, "user");
        this.identifier = Require.text(identifier, 58, "identifier");
    }

    public ResearchUser user() {
        return user;
    }

    public String identifier() {
        return identifier;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that
                && user().equals(that.user())
                && identifier().equals(that.identifier());
    }

    @Override
    public int hashCode() {
        return Objects.hash(user(), identifier());
    }
}
