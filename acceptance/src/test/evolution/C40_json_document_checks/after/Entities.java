import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

enum Crop {
    RYE,
    OATS,
    BARLEY
}

@Embeddable
class Sowing {
    Crop byPosition;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Crop byName;

    @Column(nullable = false, length = 20)
    String label;
}

@Entity
class Field {
    @Id
    long id;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "new_name")
    Sowing sowing;
}
