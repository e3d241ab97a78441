import jakarta.persistence.*;

@Entity
@Table(uniqueConstraints = {@UniqueConstraint(columnNames = {"a", "b"}), @UniqueConstraint(name = "kept", columnNames = {"b", "c"}), @UniqueConstraint(name = "gone", columnNames = {"a", "c"})})
class Place {
    @Id Long id;
    String a;
    String b;
    Integer c;
}
