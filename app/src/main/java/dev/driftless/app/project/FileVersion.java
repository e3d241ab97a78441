package dev.driftless.app.project;

import dev.driftless.app.Audited;
import dev.driftless.app.Require;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What was stored for a file, and until when: the ground for invoices, so it outlives the file. Equal once stored, by id. */
@Entity
@Table(name = "versions", indexes = @Index(columnList = "project_id, deleted_at"))
public class FileVersion extends Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    private Project project;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private DataFile file;

    @Column(name = "size_stored", nullable = false)
    private long sizeStored;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "invoiced_at")
    private Instant invoicedAt;

    protected FileVersion() {}

    FileVersion(DataFile file, long sizeStored) {
        this.file = Objects.requireNonNull(file, "file");
        this.project = file.project();
        this.sizeStored = Require.notNegative(sizeStored, "stored size");
    }

    /** Ends the version; what ended before stays as it was. */
    void delete(Instant when) {
        if (deletedAt == null) {
            deletedAt = Objects.requireNonNull(when, "time of deletion");
        }
    }

    /** Notes that everything up to then is on an invoice. */
    public void invoiced(Instant until) {
        Require.state(invoicedAt == null || until.isAfter(invoicedAt), "already invoiced until " + invoicedAt);
        invoicedAt = until;
    }

    /** Whether storage up to that time is still to be invoiced. */
    public boolean billable(Instant until) {
        Instant end = deletedAt != null && deletedAt.isBefore(until) ? deletedAt : until;
        return invoicedAt == null || invoicedAt.isBefore(end);
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    /** The file it is a version of, as long as that is known. */
    public Optional<DataFile> file() {
        return Optional.ofNullable(file);
    }

    public Project project() {
        return project;
    }

    public long sizeStored() {
        return sizeStored;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof FileVersion that && id().isPresent() && id().equals(that.id()));
    }

    @Override
    public int hashCode() {
        return FileVersion.class.hashCode();
    }
}
