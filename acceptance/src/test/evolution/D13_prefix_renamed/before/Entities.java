import jakarta.persistence.*;

@Entity class Customer { @Id Long id; String homeStreet; String homeTown; String homeZip; String homeLand; }
