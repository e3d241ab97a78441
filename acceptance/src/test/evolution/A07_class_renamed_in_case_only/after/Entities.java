import jakarta.persistence.*;

@Entity class AUTHOR { @Id Long id; String name; }
