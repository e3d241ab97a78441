import jakarta.persistence.*;

@Entity @Table(uniqueConstraints = @UniqueConstraint(name = "uq_country_code", columnNames = "code")) class Country { @Id Long id; String code; }

@Entity class City { @Id Long id; @ManyToOne @JoinColumn(name = "land", referencedColumnName = "code") Country country; }
