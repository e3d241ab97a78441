package dev.driftless.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final ResearchUser user = new ResearchUser("ada", "Ada", "hash");

    @Test
    void theFirstAddressIsPreferredUntilAnotherIs() {
        user.addEmail("Ada@Example.org");
        user.addEmail("ada@home.example");
        assertThat(user.preferredEmail()).map(Email::address).contains("ada@example.org");

        user.preferEmail("ada@home.example");

        assertThat(user.preferredEmail()).map(Email::address).contains("ada@home.example");
    }

    @Test
    void anAddressIsAddedOnceAndMustBeOne() {
        user.addEmail("ada@example.org");

        assertThatIllegalStateException().isThrownBy(() -> user.addEmail("ADA@example.org"));
        assertThatIllegalStateException().isThrownBy(() -> user.preferEmail("other@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> user.addEmail("ada.example.org"));
    }

    @Test
    void anInactiveAccountCannotLogIn() {
        user.deactivate();
        assertThatIllegalStateException().isThrownBy(() -> user.loggedIn(NOW));

        user.reactivate();
        user.loggedIn(NOW);

        assertThat(user.lastLogin()).contains(NOW);
    }

    @Test
    void accountsAreEqualByUsername() {
        assertThat(user)
                .isEqualTo(new SuperAdmin("ada", "Someone", "other"))
                .hasSameHashCodeAs(new SuperAdmin("ada", "Someone", "other"))
                .isNotEqualTo(new ResearchUser("bob", "Ada", "hash"));
    }

    @Test
    void identifiersAreASet() {
        assertThat(user.identifyBy("0000-0002")).isTrue();
        assertThat(user.identifyBy("0000-0001")).isTrue();
        assertThat(user.identifyBy("0000-0002")).isFalse();
        assertThat(user.identifiers()).containsExactly("0000-0001", "0000-0002");
    }

    @Test
    void keysAreCopied() {
        byte[] bytes = {1, 2, 3};
        SealedKey key = new SealedKey(bytes, new byte[] {4});
        bytes[0] = 9;
        key.ciphertext()[1] = 9;

        assertThat(key.ciphertext()).containsExactly(1, 2, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> new SealedKey(bytes, new byte[13]));
    }
}
