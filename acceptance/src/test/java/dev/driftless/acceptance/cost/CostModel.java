package dev.driftless.acceptance.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sources of a made-up application: so many entities, twenty in a package, each with ten attributes and their getters and setters.
 * An entity refers to the one before it; every second has a list of those that refer to it, every fifth a collection of texts, every
 * tenth a link table. One in twenty has two subclasses, which count as entities. The same number gives the same sources.
 */
final class CostModel {
    private static final int PACKAGE = 20;

    private final Path folder;
    private final int entities;

    CostModel(Path folder, int entities) {
        this.folder = folder;
        this.entities = entities;
    }

    /** Writes the sources; gives the file of the entity that {@link #drift} changes. */
    Path write() throws IOException {
        for (int i = 0; i < entities; i++) {
            if (i % PACKAGE == 0) {
                save(i, "Address", address(i));
                save(i, "Status", "public enum Status { NEW, OPEN, PAID, SENT, CLOSED }\n");
            }
            save(i, "Entity" + i, entity(i, ""));
        }
        return file(0, "Entity0");
    }

    /** Gives the first entity one more column. */
    void drift() throws IOException {
        save(0, "Entity0", entity(0, "    @Column(length = 40) private String added;\n"));
    }

    private void save(int i, String name, String text) throws IOException {
        Path file = file(i, name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "package %s;\n\nimport jakarta.persistence.*;\nimport java.math.BigDecimal;\nimport java.time.*;\nimport java.util.*;\n\n%s"
                        .formatted(packageOf(i), text));
    }

    private Path file(int i, String name) {
        return folder.resolve(packageOf(i).replace('.', '/')).resolve(name + ".java");
    }

    private static String packageOf(int i) {
        return "shop.part" + i / PACKAGE;
    }

    private static String typeOf(int i) {
        return packageOf(i) + ".Entity" + i;
    }

    private static String address(int i) {
        return "@Embeddable\npublic class Address {\n"
                + attribute("    @Column(length = 80)\n", "String", "street" + i)
                + attribute("    @Column(length = 10, nullable = false)\n", "String", "zip")
                + attribute("", "String", "city")
                + "}\n";
    }

    private static boolean isSubclass(int i) {
        return i % PACKAGE == 6 || i % PACKAGE == 7;
    }

    private String entity(int i, String more) {
        if (isSubclass(i)) {
            return "@Entity\npublic class Entity%d extends Entity%d {\n".formatted(i, i - i % PACKAGE + 5)
                    + attribute("    @Column(length = 60)\n", "String", "special" + i)
                    + attribute("", "Integer", "amount" + i)
                    + "}\n";
        }
        StringBuilder text = new StringBuilder("@Entity\n@Table(name = \"entity_%d\"%s)\n%spublic class Entity%d {\n"
                .formatted(
                        i,
                        i % 4 == 0 ? ", indexes = @Index(name = \"ix_%d\", columnList = \"name\")".formatted(i) : "",
                        i % PACKAGE == 5 ? "@Inheritance(strategy = InheritanceType.JOINED)\n" : "",
                        i));
        attributes(i).forEach(text::append);
        return text.append(more).append("}\n").toString();
    }

    private List<String> attributes(int i) {
        List<String> all = new ArrayList<>();
        all.add(attribute("    @Id\n    @GeneratedValue\n", "Long", "id"));
        all.add(attribute("    @Column(length = 120, nullable = false)\n", "String", "name"));
        all.add(attribute("    @Column(name = \"code_%d\", unique = true)\n".formatted(i), "String", "code"));
        all.add(attribute("    @Column(precision = 12, scale = 2)\n", "BigDecimal", "price"));
        all.add(attribute("", "int", "position"));
        all.add(attribute("", "LocalDate", "day"));
        all.add(attribute("", "Instant", "changed"));
        all.add(attribute("    @Enumerated(EnumType.STRING)\n    @Column(length = 20)\n", "Status", "status"));
        all.add(attribute("    @Embedded\n", "Address", "address"));
        all.add(
                i == 0
                        ? attribute("", "boolean", "active")
                        : attribute("    @ManyToOne(fetch = FetchType.LAZY)\n", typeOf(i - 1), "previous"));
        if (i % 2 == 0 && i + 1 < entities && !isSubclass(i + 1)) {
            all.add(attribute(
                    "    @OneToMany(mappedBy = \"previous\")\n", "List<%s>".formatted(typeOf(i + 1)), "next"));
        }
        if (i % 5 == 1) {
            all.add(attribute("    @ElementCollection\n", "Set<String>", "tags"));
        }
        if (i % 10 == 3) {
            all.add(attribute("    @ManyToMany\n", "Set<%s>".formatted(typeOf(i - 1)), "related"));
        }
        return all;
    }

    private static String attribute(String annotations, String type, String name) {
        String property = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return annotations
                + "    private %2$s %1$s;\n\n    public %2$s get%3$s() {\n        return %1$s;\n    }\n\n    public void set%3$s(%2$s %1$s) {\n        this.%1$s = %1$s;\n    }\n\n"
                        .formatted(name, type, property);
    }
}
