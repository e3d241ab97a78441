import jakarta.persistence.*;

@Entity class Ticket { @Id Integer id; Integer yr; String text; }
@Entity class Note { @Id Long id; @ManyToOne @JoinColumn(name = "ticket_id") Ticket ticket; Integer ticket_year; }
