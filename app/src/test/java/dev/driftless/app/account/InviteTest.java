package dev.driftless.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InviteTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Unit unit =
            new Unit(new UUID(0, 1), "Genomics", "GEN", new Contact("Genomics", "genomics@example.org"));

    @Test
    void acceptingMakesTheAccountThatWasOffered() {
        Invite invite = Invite.toUnit("eve@example.org", Role.UNIT_ADMIN, unit);
        invite.useKeys(new byte[] {1}, new SealedKey(new byte[] {2}, new byte[] {3}));

        User user = invite.accept("eve", "Eve", "hash", NOW);

        assertThat(user).isInstanceOf(UnitUser.class);
        assertThat(unit.admins()).containsExactly((UnitUser) user);
        assertThat(user.preferredEmail()).map(Email::address).contains("eve@example.org");
        assertThat(user.hasKeys()).isTrue();
        assertThat(invite.acceptedAt()).contains(NOW);
    }

    @Test
    void eachRoleHasItsKindOfAccount() {
        assertThat(Invite.researcher("a@example.org").accept("a", "A", "hash", NOW))
                .isInstanceOf(ResearchUser.class);
        assertThat(Invite.superAdmin("b@example.org").accept("b", "B", "hash", NOW))
                .isInstanceOf(SuperAdmin.class);
        Invite.toUnit("c@example.org", Role.UNIT_PERSONNEL, unit).accept("c", "C", "hash", NOW);
        assertThat(unit.admins()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Invite.toUnit("d@example.org", Role.RESEARCHER, unit));
    }

    @Test
    void anInviteIsAcceptedOnce() {
        Invite invite = Invite.researcher("a@example.org");
        invite.accept("a", "A", "hash", NOW);

        assertThatIllegalStateException().isThrownBy(() -> invite.accept("b", "B", "hash", NOW));
    }

    @Test
    void invoicesGoToTheUnitUntilItNamesSomeoneElse() {
        Contact accounting = new Contact("Accounting", "money@example.org");
        assertThat(unit.invoiceRecipient().email()).isEqualTo("genomics@example.org");

        unit.sendInvoicesTo(accounting);

        assertThat(unit.invoiceRecipient()).isEqualTo(new Contact("Accounting", "MONEY@example.org"));
    }

    @Test
    void aPasswordIsResetOnceAndSoon() {
        User user = new ResearchUser("a", "A", "old");
        PasswordReset reset = new PasswordReset(new UUID(0, 1), user, NOW);
        PasswordReset stale = new PasswordReset(new UUID(0, 2), user, NOW.minusSeconds(3600));

        reset.use("new", NOW.plusSeconds(60));

        assertThat(user.passwordHash()).isEqualTo("new");
        assertThatIllegalStateException().isThrownBy(() -> reset.use("newer", NOW.plusSeconds(61)));
        assertThatIllegalStateException().isThrownBy(() -> stale.use("newer", NOW));
    }

    @Test
    void deletionNeedsAnAddressToConfirmWith() {
        User user = new ResearchUser("a", "A", "hash");
        assertThatIllegalArgumentException().isThrownBy(() -> new DeletionRequest(user, NOW));

        user.addEmail("a@example.org");
        DeletionRequest request = new DeletionRequest(user, NOW);

        assertThat(request.open(NOW.plusSeconds(1))).isTrue();
        assertThat(request.open(NOW.plusSeconds(7 * 24 * 3600))).isFalse();
    }
}
