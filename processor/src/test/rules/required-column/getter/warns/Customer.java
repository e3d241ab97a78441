package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    private Long id;
    private int score;

    @Id
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public int getScore() { // WARN required-column
        return score;
    }

    public void setScore(int score) {
        this.score = score;
    }
}
