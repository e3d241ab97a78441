import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @JdbcTypeCode(SqlTypes.NAMED_ENUM) Mood mood;
    @JdbcTypeCode(SqlTypes.NAMED_ENUM) @Column(nullable = false) Habit habit;
}

enum Mood { SAD, GLAD }
enum Habit { LATE, EARLY }
