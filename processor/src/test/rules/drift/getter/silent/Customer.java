package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    private Long key;

    @Id
    public Long getId() {
        return key;
    }

    public void setId(Long id) {
        this.key = id;
    }
}
