package shop;

import jakarta.persistence.*;

@Entity
class Page {
    @Id
    Long id;

    @Column(length = 1000)
    String address;

    @Column(length = 300)
    String title;
}

@Entity
class Note {
    @Id
    Long id;

    @Column(length = 300)
    String title;
}
