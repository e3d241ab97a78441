package dev.driftless.app.project;

import dev.driftless.app.Audited;
import dev.driftless.app.Require;
import dev.driftless.app.account.ResearchUser;
import dev.driftless.app.account.Unit;
import dev.driftless.app.account.UnitUser;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One delivery of a unit to its researchers, and everything that happened to it. Equal by public id. */
@Entity
@Table(
        name = "projects",
        indexes = {
            @Index(name = "ix_projects_state", columnList = "state, deadline"),
            @Index(name = "ix_projects_unit", columnList = "unit_id")
        })
public class Project extends Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "projects_seq")
    @SequenceGenerator(name = "projects_seq", allocationSize = 20)
    private Long id;

    @Column(name = "public_id", nullable = false, unique = true, updatable = false, length = 30)
    private String publicId;

    @Column(nullable = false, length = 255)
    private String title;

    @Column(length = Length.LONG32)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ProjectState state = ProjectState.IN_PROGRESS;

    private Instant deadline;

    @ColumnDefault("false")
    @Column(name = "non_sensitive", nullable = false)
    private boolean nonSensitive;

    @Column(nullable = false, unique = true, updatable = false, length = 63)
    private String bucket;

    @Column(name = "public_key", length = 100)
    private byte[] publicKey;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private Unit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private UnitUser createdBy;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ProjectMember> members = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
    @OrderBy("id.changedAt")
    private List<StatusChange> history = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
    private List<DataFile> files = new ArrayList<>();

    @Version
    private long revision;

    protected Project() {}

    public Project(String publicId, String title, String bucket, UnitUser createdBy, Instant when) {
        this.publicId = Require.text(publicId, 30, "public id");
        this.title = Require.text(title, 255, "title");
        this.bucket = Require.text(bucket, 63, "bucket");
        this.createdBy = Objects.requireNonNull(createdBy, "creator");
        this.unit = createdBy.unit();
        history.add(new StatusChange(this, ProjectState.IN_PROGRESS, when));
    }

    /** Lets the researchers fetch the data, for as long as the unit's terms say. */
    public void release(Instant when) {
        Require.state(!files.isEmpty(), "nothing was uploaded to " + publicId);
        become(ProjectState.AVAILABLE, when);
        deadline = when.plus(Duration.ofDays(unit.daysAvailable()));
    }

    /** Takes the data back from the researchers, to add or mend something. */
    public void retract(Instant when) {
        become(ProjectState.IN_PROGRESS, when);
        deadline = null;
    }

    /** Ends the time for fetching; the data stay a while, so that the project can be released again. */
    public void expire(Instant when) {
        become(ProjectState.EXPIRED, when);
        deadline = when.plus(Duration.ofDays(unit.daysExpired()));
    }

    /** Ends the project for good and deletes its files; what is known about it stays. */
    public void close(Instant when) {
        become(ProjectState.ARCHIVED, when);
        files.forEach(file -> file.delete(when));
        deadline = null;
    }

    private void become(ProjectState next, Instant when) {
        Require.state(state.canBecome(next), publicId + " is " + state + " and cannot become " + next);
        state = next;
        history.add(new StatusChange(this, next, when));
    }

    /** Adds an uploaded file; a project has no two files of one name. */
    public DataFile addFile(String name, String storageKey, long sizeStored, long sizeOriginal) {
        Require.state(state == ProjectState.IN_PROGRESS, publicId + " takes no files: it is " + state);
        DataFile file = new DataFile(this, name, storageKey, sizeStored, sizeOriginal);
        Require.state(!files.contains(file), publicId + " has this file already: " + name);
        files.add(file);
        return file;
    }

    /** Lets a researcher fetch the data; an owner may also let others in. */
    public ProjectMember admit(ResearchUser user, boolean asOwner) {
        Require.state(!state.over(), publicId + " is closed");
        ProjectMember member = new ProjectMember(this, user, asOwner);
        Require.state(!members.contains(member), user.username() + " is a member already");
        members.add(member);
        return member;
    }

    public boolean dismiss(ResearchUser user) {
        return members.removeIf(member -> member.user().equals(user));
    }

    public void describe(String newDescription) {
        description = Objects.requireNonNull(newDescription, "description");
    }

    public void markNonSensitive() {
        nonSensitive = true;
    }

    public void useKey(byte[] newPublicKey) {
        publicKey = Require.bytes(newPublicKey, 100, "public key");
    }

    /** The bytes that all files of the project take now. */
    public long size() {
        return files.stream().mapToLong(DataFile::sizeStored).sum();
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public String publicId() {
        return publicId;
    }

    public String title() {
        return title;
    }

    public ProjectState state() {
        return state;
    }

    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    public boolean nonSensitive() {
        return nonSensitive;
    }

    public Unit unit() {
        return unit;
    }

    /** Who created it, as long as that account exists. */
    public Optional<UnitUser> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    public List<StatusChange> history() {
        return List.copyOf(history);
    }

    public List<ProjectMember> members() {
        return List.copyOf(members);
    }

    public List<DataFile> files() {
        return List.copyOf(files);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Project that && publicId().equals(that.publicId());
    }

    @Override
    public int hashCode() {
        return publicId().hashCode();
    }
}
