import jakarta.persistence.*;

@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) abstract class V { @Id Long id; String n; } @Entity class V1 extends V { String a; } @Entity class V2 extends V { String b; }
