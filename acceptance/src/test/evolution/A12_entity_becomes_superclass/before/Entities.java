import jakarta.persistence.*;

@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Person { @Id Long id; String name; }

@Entity class Member extends Person { String level; }
