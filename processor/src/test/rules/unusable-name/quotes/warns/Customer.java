package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(name = "`full \"legal\" name`") // WARN unusable-name
    private String name;
}
