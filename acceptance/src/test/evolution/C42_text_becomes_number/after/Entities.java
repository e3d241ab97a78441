import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

@Entity class Customer { @Id Long id; @ConvertUsing(value = "cast(number as int)", dialect = "postgresql") Integer number; @ConvertUsing(value = "cast(born as date)", dialect = "postgresql") LocalDate born; @ConvertUsing(value = "cast(price as numeric(38,2))", dialect = "postgresql") BigDecimal price; @ConvertUsing(value = "cast(known as uuid)", dialect = "postgresql") UUID known; @ConvertUsing(value = "cast(moment as timestamp)", dialect = "postgresql") LocalDateTime moment; }
