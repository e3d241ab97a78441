import jakarta.persistence.*;

@MappedSuperclass
abstract class Base {
    @Id @GeneratedValue Long id;
}

@Entity class Red extends Base { String r; }

@Entity class Green extends Base { String g; }

@Entity @Table(name = "blues") class Blue extends Base { String b; }
