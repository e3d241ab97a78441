package shop;

import jakarta.persistence.*;
import java.util.Set;
import org.hibernate.annotations.*;

@Entity
@Table(
        name = Words.TABLE,
        comment = Words.TEXT,
        indexes = @Index(name = "`ix; '-- ${i}`", columnList = "`b; '--`"),
        uniqueConstraints =
                @UniqueConstraint(
                        name = "`uk; -- /* ' \\ ${u}`",
                        columnNames = {Words.NAME, "`b; '--`"}))
@Check(name = "ck", constraints = "name_of <> 'it''s; -- /* ${x} 😀 \n-- */'")
public class Thing {
    @Id
    @GeneratedValue(generator = "g")
    @SequenceGenerator(name = "g", sequenceName = "`se;q '-- ${s} \\`")
    @Column(name = "`id;'`")
    long id;

    @Column(name = Words.NAME, length = 80, comment = Words.TEXT)
    String name;

    @Column(name = "name_of", check = @CheckConstraint(constraint = "name_of <> ';-- ${y} $$ '''"))
    String nameOf;

    @Column(name = "`b; '--`")
    Integer b;

    @Column(name = "`go;ne '--`")
    String gone;

    @Column(name = "`old; '-- ${o}`")
    String old;

    @ColumnDefault(Words.LITERAL)
    String preset;

    @Enumerated(EnumType.STRING)
    Label label;

    @ManyToOne
    @JoinColumn(name = "`fk:p '-- \\`", foreignKey = @ForeignKey(name = "`fk;a 'b -- ${f}`"))
    Thing parent;

    @ElementCollection
    @CollectionTable(name = "`el;-- '`")
    @Column(name = "`v\nw`")
    Set<String> elements;
}
