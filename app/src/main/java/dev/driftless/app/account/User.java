package dev.driftless.app.account;

import dev.driftless.app.Audited;
import dev.driftless.app.Require;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.ColumnDefault;

/** An account, whatever its kind. Has at most one preferred email. Equal by username. */
@Entity
@Table(name = "users")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 20)
public abstract class User extends Audited {
    @Id
    @Column(length = 50)
    private String username;

    @Column(name = "display_name", nullable = false, length = 255)
    private String displayName;

    @Column(name = "password_hash", nullable = false, length = 98)
    private String passwordHash;

    @ColumnDefault("true")
    @Column(nullable = false)
    private boolean active = true;

    @Column(name = "public_key", length = 300)
    private byte[] publicKey;

    @Embedded
    private SealedKey privateKey;

    @Column(name = "last_login")
    private Instant lastLogin;

    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Email> emails = new ArrayList<>();

    protected User() {}

    protected User(String username, String displayName, String passwordHash) {
        this.username = Require.text(username, 50, "username");
        this.displayName = Require.text(displayName, 255, "display name");
        this.passwordHash = Require.text(passwordHash, 98, "password hash");
    }

    /** Adds an address; the first one is preferred. */
    public Email addEmail(String address) {
        Email email = new Email(address, this, emails.isEmpty());
        Require.state(!emails.contains(email), "the account has this address already: " + email.address());
        emails.add(email);
        return email;
    }

    /** Messages go to this address from now on; it must be one of the account's. */
    public void preferEmail(String address) {
        Require.state(
                emails.stream().anyMatch(email -> email.address().equals(address)), "unknown address: " + address);
        emails.forEach(email -> email.prefer(email.address().equals(address)));
    }

    public Optional<Email> preferredEmail() {
        return emails.stream().filter(Email::preferred).findFirst();
    }

    /** Replaces the keys, which belong together. */
    public void useKeys(byte[] newPublicKey, SealedKey newPrivateKey) {
        publicKey = Require.bytes(newPublicKey, 300, "public key");
        privateKey = Objects.requireNonNull(newPrivateKey, "private key");
    }

    public boolean hasKeys() {
        return publicKey != null && privateKey != null;
    }

    public void loggedIn(Instant when) {
        Require.state(active, "the account is not active: " + username);
        lastLogin = Objects.requireNonNull(when, "time of login");
    }

    public void changePassword(String newHash) {
        passwordHash = Require.text(newHash, 98, "password hash");
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean active() {
        return active;
    }

    public Optional<Instant> lastLogin() {
        return Optional.ofNullable(lastLogin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof User that && username().equals(that.username());
    }

    @Override
    public int hashCode() {
        return username().hashCode();
    }
}
