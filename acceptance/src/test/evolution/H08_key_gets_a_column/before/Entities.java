import jakarta.persistence.*;

@Entity @IdClass(Key.class) class Seat { @Id Integer a; Integer b; String note; }
class Key implements java.io.Serializable { Integer a; public boolean equals(Object o) { return o instanceof Key; } public int hashCode() { return 1; } }
