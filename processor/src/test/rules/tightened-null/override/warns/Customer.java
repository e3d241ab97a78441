package app;

import jakarta.persistence.*;

@Entity
@AttributeOverride(
        name = "author",
        column = @Column(nullable = false)) // WARN tightened-null
public class Customer extends Base {}
