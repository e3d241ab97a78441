import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;
import java.io.Serializable;

@Entity @IdClass(TicketKey.class) class Ticket { @Id Integer id; @Backfill("0") @Id Integer yr; String text; }
class TicketKey implements Serializable { Integer id; Integer yr; public boolean equals(Object o) { return o instanceof TicketKey; } public int hashCode() { return 1; } }
@Entity class Note { @Id Long id; @ManyToOne @JoinColumn(name = "ticket_id", referencedColumnName = "id") @JoinColumn(name = "ticket_year", referencedColumnName = "yr") Ticket ticket; }
