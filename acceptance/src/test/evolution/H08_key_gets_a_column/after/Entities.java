import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;

@Entity @IdClass(Key.class) class Seat { @Id Integer a; @Backfill("0") @Id Integer b; String note; }
class Key implements java.io.Serializable { Integer a; Integer b; public boolean equals(Object o) { return o instanceof Key; } public int hashCode() { return 1; } }
