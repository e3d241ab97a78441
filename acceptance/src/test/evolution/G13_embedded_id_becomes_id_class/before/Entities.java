import jakarta.persistence.*;

@Entity class Seat { @EmbeddedId Key key; String note; }
@Embeddable class Key implements java.io.Serializable { Integer a; Integer b; public boolean equals(Object o) { return o instanceof Key; } public int hashCode() { return 1; } }
