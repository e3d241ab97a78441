import jakarta.persistence.*;

@Entity @SecondaryTable(name = "notes") class Customer { @Id Long id; String name; @Column(table = "notes") String note; }
