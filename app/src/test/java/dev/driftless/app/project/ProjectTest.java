package dev.driftless.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.driftless.app.account.Contact;
import dev.driftless.app.account.ResearchUser;
import dev.driftless.app.account.Unit;
import dev.driftless.app.account.UnitUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Unit unit =
            new Unit(new UUID(0, 1), "Genomics", "GEN", new Contact("Genomics", "genomics@example.org"));
    private final UnitUser staff = new UnitUser("eve", "Eve", "hash", unit);
    private final ResearchUser researcher = new ResearchUser("ada", "Ada", "hash");
    private final Project project = new Project("GEN00001", "Wolves", "gen-wolves", staff, NOW);

    @Test
    void aReleasedProjectHasTheDeadlineOfItsUnit() {
        unit.keepDeliveries(10, 5);
        project.addFile("reads.fastq", "a1", 100, 300);

        project.release(NOW.plusSeconds(1));
        assertThat(project.deadline()).contains(NOW.plusSeconds(1).plus(Duration.ofDays(10)));

        project.expire(NOW.plusSeconds(2));
        assertThat(project.deadline()).contains(NOW.plusSeconds(2).plus(Duration.ofDays(5)));
    }

    @Test
    void nothingIsReleasedWithoutFiles() {
        assertThatIllegalStateException().isThrownBy(() -> project.release(NOW));
        assertThat(project.state()).isEqualTo(ProjectState.IN_PROGRESS);
    }

    @Test
    void closingDeletesTheFilesAndKeepsTheHistory() {
        DataFile file = project.addFile("reads.fastq", "a1", 100, 300);
        project.release(NOW.plusSeconds(1));
        project.close(NOW.plusSeconds(2));

        assertThat(project.size()).isZero();
        assertThat(file.versions())
                .first()
                .extracting(FileVersion::deletedAt)
                .isEqualTo(Optional.of(NOW.plusSeconds(2)));
        assertThat(project.history())
                .extracting(StatusChange::state)
                .containsExactly(ProjectState.IN_PROGRESS, ProjectState.AVAILABLE, ProjectState.ARCHIVED);
        assertThatIllegalStateException().isThrownBy(() -> project.retract(NOW));
        assertThatIllegalStateException().isThrownBy(() -> project.admit(researcher, false));
    }

    @Test
    void filesAreAddedOnceAndOnlyInProgress() {
        project.addFile("reads.fastq", "a1", 100, 300);
        assertThatIllegalStateException().isThrownBy(() -> project.addFile("reads.fastq", "a2", 1, 1));

        project.release(NOW.plusSeconds(1));

        assertThatIllegalStateException().isThrownBy(() -> project.addFile("more.fastq", "a3", 1, 1));
    }

    @Test
    void aReplacedFileKeepsItsOldVersionForTheInvoice() {
        DataFile file = project.addFile("reads.fastq", "a1", 100, 300);
        file.replace("a2", 50, 150, NOW.plusSeconds(5));

        assertThat(project.size()).isEqualTo(50);
        assertThat(file.versions()).extracting(FileVersion::sizeStored).containsExactly(100L, 50L);
        FileVersion old = file.versions().get(0);
        assertThat(old.deletedAt()).contains(NOW.plusSeconds(5));
        assertThat(old.billable(NOW.plusSeconds(9))).isTrue();
        old.invoiced(NOW.plusSeconds(5));
        assertThat(old.billable(NOW.plusSeconds(9))).isFalse();
        assertThat(file.versions().get(1).billable(NOW.plusSeconds(9))).isTrue();
    }

    @Test
    void membersComeAndGo() {
        project.admit(researcher, true);
        assertThatIllegalStateException().isThrownBy(() -> project.admit(researcher, false));

        assertThat(project.dismiss(researcher)).isTrue();
        assertThat(project.dismiss(researcher)).isFalse();
        assertThat(project.members()).isEmpty();
    }

    @Test
    void everyStateCanEnd() {
        for (ProjectState state : ProjectState.values()) {
            assertThat(state.over() || state.canBecome(ProjectState.ARCHIVED))
                    .as("%s", state)
                    .isTrue();
            assertThat(state.canBecome(state)).as("%s", state).isFalse();
        }
    }
}
