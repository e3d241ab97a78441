import jakarta.persistence.*;

@Entity class A { @Id @GeneratedValue Long id; }
@Entity class B { @Id @GeneratedValue Long id; }
