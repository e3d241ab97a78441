import jakarta.persistence.*;

@Entity
@Table(indexes = {@Index(columnList = "b desc, c"), @Index(name = "other", columnList = "b, a"), @Index(name = "turned", columnList = "c desc")})
class Place {
    @Id Long id;
    String a;
    String b;
    Integer c;
}
