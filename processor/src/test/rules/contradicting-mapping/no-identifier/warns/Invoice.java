package app;

import jakarta.persistence.*;

@Entity
public class Invoice { // ERROR contradicting-mapping
    private Long id;
}
