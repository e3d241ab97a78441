package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    private Long id;
    private String phone;

    @Id
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getPhone() { // WARN drift
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
