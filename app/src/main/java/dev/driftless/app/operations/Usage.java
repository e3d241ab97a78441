package dev.driftless.app.operations;

import dev.driftless.app.project.Project;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a project took from storage in one period, and what that costs. Outlives the project. Equal once stored, by id. */
@Entity
@Table(name = "`usage`", indexes = @Index(name = "ix_usage_collected", columnList = "collected_at"))
public class Usage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Project project;

    @Column(name = "gb_hours", nullable = false, precision = 20, scale = 4)
    private BigDecimal gbHours;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal cost;

    @Column(name = "collected_at", nullable = false)
    private Instant collectedAt;

    protected Usage() {}

    public Usage(Project project, BigDecimal gbHours, BigDecimal pricePerGbHour, Instant collectedAt) {
        if (gbHours.signum() < 0 || pricePerGbHour.signum() < 0) {
            throw new IllegalArgumentException("usage and price cannot be negative");
        }
        this.project = Objects.requireNonNull(project, "project");
        this.gbHours = gbHours.setScale(4, RoundingMode.HALF_UP);
        this.cost = gbHours.multiply(pricePerGbHour).setScale(2, RoundingMode.HALF_UP);
        this.collectedAt = Objects.requireNonNull(collectedAt, "time of collection");
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public Optional<Project> project() {
        return Optional.ofNullable(project);
    }

    public BigDecimal gbHours() {
        return gbHours;
    }

    public BigDecimal cost() {
        return cost;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Usage that && id().isPresent() && id().equals(that.id()));
    }

    @Override
    public int hashCode() {
        return Usage.class.hashCode();
    }
}
