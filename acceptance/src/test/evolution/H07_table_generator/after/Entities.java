import jakarta.persistence.*;

@Entity class A { @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "t") @TableGenerator(name = "t", table = "ids", pkColumnValue = "a") Long id; }
