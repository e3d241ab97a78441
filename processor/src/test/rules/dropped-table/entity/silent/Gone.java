package app;

import jakarta.persistence.*;

@Entity
@Table(name = "kept") // WARN drift
public class Gone {
    @Id
    private Long id;

    private byte[] content;
}
