import jakarta.persistence.*;

@Entity @Inheritance(strategy = InheritanceType.SINGLE_TABLE) class Person { @Id @GeneratedValue Long id; String name; }
@Entity class Student extends Person { String school; }
@Entity class Teacher extends Person { Integer hours; }
