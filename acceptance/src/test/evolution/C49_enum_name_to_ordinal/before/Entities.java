import jakarta.persistence.*;

@Entity class Customer { @Id Long id; @Enumerated(EnumType.STRING) Mood mood; @Enumerated Mood other; enum Mood { SAD, GLAD } }
