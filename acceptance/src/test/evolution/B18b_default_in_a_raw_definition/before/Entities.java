import jakarta.persistence.*;

@Entity class D { @Id Long id; @Column(length = 20) String r; @Column(columnDefinition = "varchar(20) default 'q' not null") String s; @Column(columnDefinition = "varchar(20) default 'q'") String t; }
