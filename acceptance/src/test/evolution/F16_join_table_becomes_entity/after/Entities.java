import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity class Region { @Id Long id; }
@Entity @Table(name = "likes") @IdClass(LikeKey.class)
class Like { @Id @ManyToOne @JoinColumn(name = "c") Customer c; @Id @ManyToOne @JoinColumn(name = "r") Region r; Integer stars; }
class LikeKey implements java.io.Serializable { Long c; Long r; public boolean equals(Object o) { return o instanceof LikeKey; } public int hashCode() { return 1; } }
