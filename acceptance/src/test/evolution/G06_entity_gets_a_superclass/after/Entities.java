import jakarta.persistence.*;

@Entity @Inheritance(strategy = InheritanceType.JOINED) class Person { @Id Long id; String name; }
@Entity class Student extends Person { String school; }
