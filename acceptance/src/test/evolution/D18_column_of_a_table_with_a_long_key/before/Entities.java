import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;

@Entity class Ship { @Id Long id; }

@Entity @Table(uniqueConstraints = @UniqueConstraint(name = "uq_place", columnNames = {"town", "street", "house", "note", "ship_id"})) class Berth { @Id Long id; String town; String street; String house; String note; @ManyToOne Ship ship; }

@Entity class Rope { @Id Long id; @ManyToOne Berth berth; }
