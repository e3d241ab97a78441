package app;

import jakarta.persistence.*;
import java.util.*;

@Entity
@org.hibernate.envers.Audited
@dev.driftless.annotations.RenamedFrom("Customer")
@Table(name = "client")
class Customer {
    @Id @GeneratedValue Long id;

    @dev.driftless.annotations.RenamedFrom("name") @Column(nullable = false) String fullName;

    Integer age;

    @ElementCollection Set<String> phones;

    @ManyToOne Customer broker;
}
