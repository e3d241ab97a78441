import jakarta.persistence.*;

@Entity
class Ticket {
    @Id @GeneratedValue @SequenceGenerator(name = "tickets", sequenceName = "ticket_ids", allocationSize = 50) Long id;
    String text;
}
