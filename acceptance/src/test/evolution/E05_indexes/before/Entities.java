import jakarta.persistence.*;

@Entity
@Table(indexes = {@Index(columnList = "a"), @Index(name = "other", columnList = "a, b"), @Index(name = "turned", columnList = "c")})
class Place {
    @Id Long id;
    String a;
    String b;
    Integer c;
}
