package app;

import jakarta.persistence.*;

@Entity
public class Gone {
    @Id
    private Long id;

    private byte[] content;
}
