import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;
import java.util.List;

@Entity
class Owner {
    @Id Long id;
    @OneToMany @JoinColumn(name = "Owner_id", nullable = false) @OrderColumn(name = "pos") List<Phone> phones;
    @OneToMany @JoinColumn(name = "Owner_id", nullable = false) @OrderColumn(name = "pos") List<Mail> mails;
}

@Entity
@Table(name = "phones")
class Phone {
    @Id @GeneratedValue @Backfill("pos + 100 * Owner_id") Long id;
    String phone;
}

@Entity
@Table(name = "mails")
class Mail {
    @Id
    @GeneratedValue
    @Backfill("nextval('mails_seq')")
    @Backfill(value = "next value for mails_seq", dialect = "h2")
    @Backfill(value = "next value for mails_SEQ", dialect = "mariadb")
    Long id;

    String mail;
}
