import jakarta.persistence.*;

@Entity
@Table(uniqueConstraints = {@UniqueConstraint(columnNames = {"a", "c"}), @UniqueConstraint(name = "kept", columnNames = {"b", "c", "a"}), @UniqueConstraint(name = "fresh", columnNames = {"c", "b"})})
class Place {
    @Id Long id;
    String a;
    String b;
    Integer c;
}
