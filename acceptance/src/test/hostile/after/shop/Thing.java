package shop;

import dev.driftless.annotations.*;
import jakarta.persistence.*;
import java.util.Set;
import org.hibernate.annotations.*;

@Entity
@Table(
        name = Words.NEW_TABLE,
        comment = "other " + Words.TEXT,
        uniqueConstraints = @UniqueConstraint(name = "`uk; -- 2 ' \\ ${u}`", columnNames = Words.NAME))
@Check(name = "ck", constraints = "name_of <> 'it''s other; -- /* ${x} 😀 \n-- */'")
@RenamedFrom(Words.TABLE)
public class Thing {
    @Id
    @GeneratedValue(generator = "g")
    @SequenceGenerator(name = "g", sequenceName = "`se;q '-- ${s} \\`")
    @Column(name = "`id;'`")
    long id;

    @Column(name = Words.NAME, length = 100, nullable = false, comment = "other " + Words.TEXT)
    @Backfill(Words.LITERAL)
    String name;

    @Column(name = "name_of", length = 40, check = @CheckConstraint(constraint = "name_of <> ';-- 2 ${y} $$ '''"))
    @AllowHazard(value = "narrowed-type", reason = Words.TEXT)
    String nameOf;

    @Column(name = "`b; '--`", nullable = false)
    @Backfill("1 /* ; ${x} */")
    Integer b;

    @Column(name = "`new; '-- ${o}`")
    @RenamedFrom("`old; '-- ${o}`")
    String old;

    @ColumnDefault("'other ;-- ''q'' /* ${z} 😀 \n-- Not answered: x */ # end'")
    String preset;

    @Column(name = "`ad;ded '--`", nullable = false, comment = Words.TEXT)
    @Backfill(Words.LITERAL)
    String added;

    @Enumerated(EnumType.STRING)
    Label label;

    @ManyToOne
    @JoinColumn(name = "`fk:p '-- \\`", foreignKey = @ForeignKey(name = "`fk;a 'b -- 2 ${f}`"))
    Thing parent;

    @ElementCollection
    @CollectionTable(name = "`el;-- '`")
    @Column(name = "`v\nw`", length = 100)
    @AllowHazard(value = "narrowed-type", reason = Words.TEXT)
    Set<String> elements;
}
