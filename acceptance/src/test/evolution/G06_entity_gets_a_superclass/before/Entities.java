import jakarta.persistence.*;

@Entity class Student { @Id Long id; String name; String school; }
