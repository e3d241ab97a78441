import jakarta.persistence.*;

@MappedSuperclass class Noted { String note; }
@Entity class A extends Noted { @Id Long id; }
@Entity class B extends Noted { @Id Long id; }
