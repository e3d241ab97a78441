package app;

import jakarta.persistence.*;

@Entity
public class Two extends Base {
    private String text;
}
