package dev.driftless.app.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An account that fetches data; known elsewhere by its identifiers. */
@Entity
@Table(name = "research_users")
@DiscriminatorValue("researcher")
@OnDelete(action = OnDeleteAction.CASCADE)
public class ResearchUser extends User {
    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Identifier> identifiers = new LinkedHashSet<>();

    protected ResearchUser() {}

    public ResearchUser(String username, String displayName, String passwordHash) {
        super(username, displayName, passwordHash);
    }

    /** Notes that this person is known elsewhere by that name; says whether it was new. */
    public boolean identifyBy(String identifier) {
        return identifiers.add(new Identifier(this, identifier));
    }

    public List<String> identifiers() {
        return identifiers.stream().map(Identifier::identifier).sorted().toList();
    }
}
