import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;

@Entity
class Thing {
    @Id Long id;
    LocalDate c;
    BigDecimal d;
}
