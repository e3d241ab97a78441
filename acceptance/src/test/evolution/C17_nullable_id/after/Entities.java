import jakarta.persistence.*;

@Entity class A { @Id @Column(nullable = false) Long id; }
@Entity class B { @Id Long id; String s; }
