import jakarta.persistence.*;

@Entity class Customer { @Id Long id; String postStreet; String postTown; String postZip; String postLand; }
