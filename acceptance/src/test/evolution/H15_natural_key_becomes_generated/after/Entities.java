import jakarta.persistence.*;

@Entity class Country { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; @Column(length = 2, nullable = false, unique = true) String code; String name; }
