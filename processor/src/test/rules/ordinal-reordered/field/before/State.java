package app;

import jakarta.persistence.*;

public enum State {
    NEW,
    DONE
}
