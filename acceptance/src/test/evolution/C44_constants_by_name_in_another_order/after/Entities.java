import jakarta.persistence.*;

@Entity class Customer { @Id Long id; @Enumerated(EnumType.STRING) Mood mood; enum Mood { CALM, SAD, GLAD } }
