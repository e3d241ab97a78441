package app;

import jakarta.persistence.*;

@Entity
public class Customer extends Base { // WARN dropped-column
    private String name;
}
