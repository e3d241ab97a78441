package app;

import jakarta.persistence.*;
import java.util.*;

@Entity
@org.hibernate.envers.Audited
class Customer {
    @Id @GeneratedValue Long id;

    @Column(nullable = false) String name;

    @ElementCollection Set<String> phones;

    @ManyToOne Customer broker;
}
