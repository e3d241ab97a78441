import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity @Table(name = "clients")
class Customer {
    @Id @GeneratedValue Long id;
    @JdbcTypeCode(SqlTypes.NAMED_ENUM) Mood mood;
    Integer age;
}

enum Mood { SAD, CALM, GLAD }
