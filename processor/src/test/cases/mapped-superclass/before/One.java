package app;

import jakarta.persistence.*;

@Entity
public class One extends Base {
    private String text;
}
