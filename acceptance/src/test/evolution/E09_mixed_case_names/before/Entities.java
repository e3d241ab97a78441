import jakarta.persistence.*;

@Entity @Table(name = "MixedCase", indexes = @Index(name = "IX_MixedCase_Some", columnList = "SomeName"), uniqueConstraints = @UniqueConstraint(name = "UQ_MixedCase", columnNames = {"OtherName", "SomeName"})) class Thing { @Id Long id; @Column(name = "SomeName") String some; @Column(name = "OtherName") String other; }
