package dev.driftless.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.driftless.app.account.Contact;
import dev.driftless.app.account.SuperAdmin;
import dev.driftless.app.account.Unit;
import dev.driftless.app.account.UnitUser;
import dev.driftless.app.project.Project;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SuperAdmin root = new SuperAdmin("root", "Root", "hash");

    @Test
    void maintenanceIsSwitchedOnWithAReasonAndOff() {
        MaintenanceFlag flag = new MaintenanceFlag();
        assertThatIllegalStateException().isThrownBy(() -> flag.switchOff(root, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> flag.switchOn(root, " ", NOW));
        assertThat(flag.on()).isFalse();

        flag.switchOn(root, "new disks", NOW);
        assertThat(flag.on()).isTrue();
        assertThat(flag.reason()).contains("new disks");
        assertThat(flag.changedBy()).contains(root);

        flag.switchOff(root, NOW.plusSeconds(1));
        assertThat(flag.reason()).isEmpty();
        assertThat(flag.changedAt()).contains(NOW.plusSeconds(1));
    }

    @Test
    void aMessageIsWithdrawnOnce() {
        MessageOfTheDay message = new MessageOfTheDay("disks are changed", Severity.OUTAGE);
        message.withdraw(NOW);
        message.withdraw(NOW.plusSeconds(1));

        assertThat(message.shown()).isFalse();
        assertThat(message.withdrawnAt()).contains(NOW);
        String tooLong = "x".repeat(MessageOfTheDay.MAX_LENGTH + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageOfTheDay(tooLong, Severity.NEWS));
    }

    @Test
    void usageIsRoundedOnceForThePrice() {
        Unit unit = new Unit(new UUID(0, 1), "Genomics", "GEN", new Contact("Genomics", "genomics@example.org"));
        Project project = new Project("GEN1", "Wolves", "b", new UnitUser("eve", "Eve", "hash", unit), NOW);

        Usage usage = new Usage(project, new BigDecimal("1000.00004"), new BigDecimal("0.0125"), NOW);

        assertThat(usage.gbHours()).isEqualTo(new BigDecimal("1000.0000"));
        assertThat(usage.cost()).isEqualTo(new BigDecimal("12.50"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Usage(project, BigDecimal.ONE.negate(), BigDecimal.ONE, NOW));
    }

    @Test
    void aReportSumsUpItsMonth() {
        MonthlyReport report = new MonthlyReport(YearMonth.of(2026, 2), 3, 40);
        report.add(2, Long.MAX_VALUE);
        report.add(1, Long.MAX_VALUE);
        report.conclude(672);

        assertThat(report.fileCount()).isEqualTo(3);
        assertThat(report.bytesStored()).isEqualTo("18446744073709551614");
        assertThat(report.tbHours()).contains(new BigDecimal("12396212017.533"));
        assertThat(report).isEqualTo(new MonthlyReport(YearMonth.of(2026, 2), 0, 0));
    }
}
