import jakarta.persistence.*;

@Entity @Table(name = "meters")
class Meter {
    @Id Long id;
    Integer reading;
    @Column(nullable = false) Long total;
    double share;
}
