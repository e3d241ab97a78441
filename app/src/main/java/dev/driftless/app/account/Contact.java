package dev.driftless.app.account;

import dev.driftless.app.Require;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Whom to write to, by name and address. Equal by value. */
@Embeddable
public class Contact {
    @Column(name = "contact_name", length = 120)
    private String name;

    @Column(name = "contact_email", length = Email.MAX_LENGTH)
    private String email;

    protected Contact() {}

    public Contact(String name, String email) {
        this.name = Require.text(name, 120, "contact name");
        this.email = Email.checked(email);
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contact that && Objects.equals(name, that.name) && Objects.equals(email, that.email);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, email);
    }
}
