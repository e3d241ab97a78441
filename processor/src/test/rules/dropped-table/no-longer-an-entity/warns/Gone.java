package app;

import jakarta.persistence.*;

public class Gone { // WARN dropped-table
    private Long id;

    private byte[] content;
}
