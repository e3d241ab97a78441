package dev.driftless.app.project;

import dev.driftless.annotations.RenamedFrom;
import dev.driftless.app.Audited;
import dev.driftless.app.Require;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A file as the researcher sees it; where it lies is its present version's affair. Equal by project and name. */
@Entity
@Table(
        name = "files",
        uniqueConstraints = @UniqueConstraint(columnNames = {"project_id", "name"}),
        indexes = @Index(name = "ix_files_checksum", columnList = "checksum"))
public class DataFile extends Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Project project;

    @Column(nullable = false, length = 255)
    private String name;

    @RenamedFrom("name_in_bucket")
    @Column(name = "storage_key", nullable = false, length = 255)
    private String storageKey;

    @Column(name = "size_stored", nullable = false)
    private long sizeStored;

    @Column(name = "size_original", nullable = false)
    private long sizeOriginal;

    @Column(length = 64)
    private String checksum;

    @Column(length = 32)
    private byte[] salt;

    @Column(name = "last_fetched")
    private Instant lastFetched;

    @OneToMany(mappedBy = "file", cascade = CascadeType.PERSIST)
    private List<FileVersion> versions = new ArrayList<>();

    protected DataFile() {}

    DataFile(Project project, String name, String storageKey, long sizeStored, long sizeOriginal) {
        this.project = Objects.requireNonNull(project, "project");
        this.name = Require.text(name, 255, "file name");
        place(storageKey, sizeStored, sizeOriginal);
    }

    private void place(String newStorageKey, long newSizeStored, long newSizeOriginal) {
        storageKey = Require.text(newStorageKey, 255, "storage key");
        sizeStored = Require.notNegative(newSizeStored, "stored size");
        sizeOriginal = Require.notNegative(newSizeOriginal, "original size");
        versions.add(new FileVersion(this, newSizeStored));
    }

    /** Puts a new version in place of the present one. */
    public void replace(String newStorageKey, long newSizeStored, long newSizeOriginal, Instant when) {
        versions.forEach(version -> version.delete(when));
        place(newStorageKey, newSizeStored, newSizeOriginal);
    }

    /** Deletes the data; the file stays known. */
    public void delete(Instant when) {
        versions.forEach(version -> version.delete(when));
        sizeStored = 0;
    }

    /** Notes what a fetched copy is checked and decrypted with. */
    public void seal(String sha256, byte[] newSalt) {
        checksum = Require.text(sha256, 64, "checksum");
        salt = Require.bytes(newSalt, 32, "salt");
    }

    public void fetched(Instant when) {
        lastFetched = Objects.requireNonNull(when, "time of fetching");
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public Project project() {
        return project;
    }

    public String name() {
        return name;
    }

    public String storageKey() {
        return storageKey;
    }

    public long sizeStored() {
        return sizeStored;
    }

    public List<FileVersion> versions() {
        return List.copyOf(versions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataFile that && project().equals(that.project()) && name().equals(that.name());
    }

    @Override
    public int hashCode() {
        return Objects.hash(project(), name());
    }
}
