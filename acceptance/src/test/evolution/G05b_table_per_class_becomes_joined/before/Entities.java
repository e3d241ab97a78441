import jakarta.persistence.*;

@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) class Person { @Id @GeneratedValue Long id; String name; }
@Entity class Student extends Person { String school; }
@Entity class Teacher extends Person { Integer hours; }
