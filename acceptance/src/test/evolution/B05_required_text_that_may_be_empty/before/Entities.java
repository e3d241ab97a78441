import jakarta.persistence.*;

class Base {}
@Entity class Customer { @Id Long id; }
