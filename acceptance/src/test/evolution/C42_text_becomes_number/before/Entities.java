import jakarta.persistence.*;

@Entity class Customer { @Id Long id; String number; String born; String price; String known; String moment; }
