import jakarta.persistence.*;

@Entity class A { @Id @GeneratedValue(generator = "g") @SequenceGenerator(name = "g", sequenceName = "hibernate_sequence", allocationSize = 1) Long id; }
@Entity class B { @Id @GeneratedValue(generator = "g2") @SequenceGenerator(name = "g2", sequenceName = "hibernate_sequence", allocationSize = 1) Long id; }
