import jakarta.persistence.*;

@MappedSuperclass
class Person { @Id Long id; String name; }

@Entity class Member extends Person { String level; }
