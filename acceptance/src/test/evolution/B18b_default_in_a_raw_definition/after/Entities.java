import jakarta.persistence.*;

@Entity class D { @Id Long id; @Column(columnDefinition = "varchar(30) default 'q'") String r; @Column(columnDefinition = "varchar(20) default 'z'") String s; @Column(length = 40) String t; }
