package dev.driftless.app.account;

import dev.driftless.app.Require;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An address of an account; no two accounts share one. Equal by address. */
@Entity
@Table(name = "emails")
public class Email {
    /** The longest address that mail servers must accept (RFC 5321). */
    static final int MAX_LENGTH = 254;

    @Id
    @Column(length = MAX_LENGTH)
    private String address;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "username")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @ColumnDefault("false")
    @Column(nullable = false)
    private boolean preferred;

    protected Email() {}

    Email(String address, User user, boolean preferred) {
        this.address = checked(address);
        this.user = Objects.requireNonNull(user, "user");
        this.preferred = preferred;
    }

    /** The address in lower case, if it can be one. */
    static String checked(String address) {
        String checked = Require.text(address, MAX_LENGTH, "email").toLowerCase(Locale.ROOT);
        int at = checked.indexOf('@');
        if (at <= 0 || at == checked.length() - 1) {
            throw new IllegalArgumentException("not an email address: " + address);
        }
        return checked;
    }

    void prefer(boolean yes) {
        preferred = yes;
    }

    public String address() {
        return address;
    }

    public User user() {
        return user;
    }

    public boolean preferred() {
        return preferred;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Email that && address().equals(that.address());
    }

    @Override
    public int hashCode() {
        return address().hashCode();
    }
}
