import jakarta.persistence.*;

@Entity class A { @Id Long id; }
