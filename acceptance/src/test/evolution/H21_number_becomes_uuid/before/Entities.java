import jakarta.persistence.*;

@MappedSuperclass class Base { @Id @GeneratedValue Integer id; @Version int version; } @Entity class A extends Base { String s; } @Entity class B extends Base { @ManyToOne(optional = false) A a; }
