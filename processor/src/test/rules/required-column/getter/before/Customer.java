package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    private Long id;

    @Id
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
