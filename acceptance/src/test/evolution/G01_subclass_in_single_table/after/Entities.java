import jakarta.persistence.*;

@Entity class Animal { @Id Long id; }
@Entity class Cat extends Animal { String fur; }
@Entity class Dog extends Animal { int teeth; }
