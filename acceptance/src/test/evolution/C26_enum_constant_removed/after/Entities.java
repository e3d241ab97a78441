import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Enumerated(EnumType.STRING) Mood mood;
    Mood number;
    enum Mood { SAD, GLAD }
}
