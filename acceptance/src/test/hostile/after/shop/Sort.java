package shop;

import jakarta.persistence.*;

@Entity
@DiscriminatorColumn(name = "`d; '--`")
@DiscriminatorValue("it;-- ${x} \\")
public class Sort {
    @Id
    long id;
}

@Entity
@DiscriminatorValue("😀 /*x*/ `q` \"d\" #")
class Sub extends Sort {}

@Entity
@DiscriminatorValue("it's another")
class Other extends Sort {}
