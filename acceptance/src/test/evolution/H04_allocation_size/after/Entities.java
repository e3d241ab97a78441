import jakarta.persistence.*;

@Entity
class Ticket {
    @Id @GeneratedValue @SequenceGenerator(name = "tickets", sequenceName = "ticket_ids", allocationSize = 1) Long id;
    String text;
}
