import jakarta.persistence.*;

@Entity
class Thing {
    @Id Long id;
    String a;
    Integer b;
}
