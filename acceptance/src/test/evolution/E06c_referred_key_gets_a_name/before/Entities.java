import jakarta.persistence.*;

@Entity class Country { @Id Long id; @Column(unique = true) String code; }

@Entity class City { @Id Long id; @ManyToOne @JoinColumn(name = "country", referencedColumnName = "code") Country country; }
