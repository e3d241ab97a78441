import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;

@Entity class Ship { @Id Long id; }

@Entity @Table(uniqueConstraints = @UniqueConstraint(name = "uq_place", columnNames = {"town", "street", "house", "note", "vessel_id"})) class Berth { @Id @RenamedFrom("id") @Column(name = "nr") Long id; String town; String street; String house; String note; @RenamedFrom("ship_id") @ManyToOne @JoinColumn(name = "vessel_id") Ship ship; }

@Entity class Rope { @Id Long id; @ManyToOne Berth berth; }
