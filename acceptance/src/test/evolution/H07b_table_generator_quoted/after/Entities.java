import jakarta.persistence.*;

@Entity @Table(name = "stamps")
class Stamp {
    @Id @GeneratedValue(generator = "stamps")
    @TableGenerator(name = "stamps", table = "`group`", pkColumnName = "`key`", valueColumnName = "`next (value)`", pkColumnValue = "stamps of clerks")
    Long id;
    String motif;
}
