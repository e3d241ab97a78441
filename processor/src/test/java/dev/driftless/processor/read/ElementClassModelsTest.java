package dev.driftless.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Member;
import dev.driftless.processor.entity.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementClassModelsTest {
    private final CompiledSources sources = CompiledSources.of("""
            package app;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            @Table(name = "orders", indexes = {@Index(columnList = "a"), @Index(name = "i2", columnList = "b")})
            public class Order<T extends Comparable<T>> extends Base<Long> {
                @Id private Long id;
                @Column(length = 7) protected String zip, city;
                @Enumerated State state;
                List<? extends Map.Entry<String, int[]>> parts;
                T key;
                transient int cached;
                static String NOTE;
                public boolean isOpen() { return true; }
                public String isNot() { return ""; }
                public String getURL() { return ""; }
                public String getAName() { return ""; }
                public String get() { return ""; }
                public String getBy(int i) { return ""; }
                public static String getStatic() { return ""; }
                public enum State { NEW, DONE, ABORTED }
                @Embeddable public record Line(@Column(name = "n", nullable = false) String name, int amount) {}
            }
            """, """
            package app;
            @jakarta.persistence.MappedSuperclass
            public abstract class Base<I> implements java.io.Serializable {
                I key2;
            }
            """);

    private Member member(ClassModel model, String name) {
        return model.members().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fieldsAndGettersByName() {
        ClassModel order = sources.get("app.Order");
        assertThat(order.members())
                .extracting(Member::name)
                .containsExactly(
                        "NOTE", "cached", "city", "id", "key", "parts", "state", "zip", "AName", "URL", "open");
        assertThat(member(order, "cached").isTransient()).isTrue();
        assertThat(member(order, "NOTE").isStatic()).isTrue();
        assertThat(member(order, "open").origin()).isEqualTo(Origin.of("app.Order", "isOpen()"));
    }

    @Test
    void typesKeepTheirArguments() {
        ClassModel order = sources.get("app.Order");
        assertThat(member(order, "parts").type())
                .isEqualTo(new JavaType.Declared(
                        "java.util.List",
                        List.of(new JavaType.Wildcard(new JavaType.Declared(
                                "java.util.Map$Entry",
                                List.of(
                                        JavaType.Declared.of("java.lang.String"),
                                        new JavaType.ArrayOf(new JavaType.Primitive("int"))))))));
        assertThat(member(order, "key").type())
                .isEqualTo(new JavaType.Variable(
                        "T",
                        new JavaType.Declared(
                                "java.lang.Comparable",
                                List.of(new JavaType.Variable("T", JavaType.Declared.of("java.lang.Object"))))));
        assertThat(order.superclass())
                .contains(new JavaType.Declared("app.Base", List.of(JavaType.Declared.of("java.lang.Long"))));
        assertThat(order.typeParameters()).containsExactly("T");
        assertThat(sources.get("app.Base").interfaces()).containsExactly(JavaType.Declared.of("java.io.Serializable"));
    }

    @Test
    void annotationsHaveDefaultsAndSayWhatWasWritten() {
        AnnotationModel column = member(sources.get("app.Order"), "zip")
                .annotation("jakarta.persistence.Column")
                .orElseThrow();
        assertThat(column.number("length", 0)).isEqualTo(7);
        assertThat(column.flag("nullable", false)).isTrue();
        assertThat(column.explicit()).containsExactly("length");
        assertThat(column.originOf("length"))
                .isEqualTo(Origin.of("app.Order", "zip")
                        .on("jakarta.persistence.Column", 0)
                        .at("length"));
        assertThat(column.originOf("nullable"))
                .isEqualTo(Origin.of("app.Order", "zip").on("jakarta.persistence.Column", 0));
    }

    @Test
    void nestedAnnotationsKnowTheirPlace() {
        AnnotationModel table =
                sources.get("app.Order").annotation("jakarta.persistence.Table").orElseThrow();
        List<AnnotationModel> indexes = table.annotations("indexes");
        assertThat(indexes).extracting(i -> i.text("columnList")).containsExactly("a", "b");
        assertThat(indexes.get(1).originOf("name").attribute()).contains("indexes[1].name");
        assertThat(indexes.get(0).originOf("name").attribute()).contains("indexes[0]");
    }

    @Test
    void recordComponentsCarryTheAnnotationsOfTheirFields() {
        ClassModel line = sources.get("app.Order$Line");
        assertThat(line.kind()).isEqualTo(ClassModel.Kind.RECORD);
        assertThat(line.members()).extracting(Member::name).containsExactly("name", "amount");
        assertThat(line.members().get(0).annotations()).hasSize(1);
        assertThat(line.members()
                        .get(0)
                        .annotation("jakarta.persistence.Column")
                        .orElseThrow()
                        .text("name"))
                .isEqualTo("n");
    }

    @Test
    void enumsKeepTheirOrder() {
        assertThat(sources.get("app.Order$State").enumConstants()).containsExactly("NEW", "DONE", "ABORTED");
        assertThat(sources.get("java.time.DayOfWeek").enumConstants()).startsWith("MONDAY", "TUESDAY");
    }

    @Test
    void platformClassesHaveNoMembers() {
        ClassModel list = sources.get("java.util.ArrayList");
        assertThat(list.members()).isEmpty();
        assertThat(list.superclass().orElseThrow().name()).isEqualTo("java.util.AbstractList");
    }

    @Test
    void managedClassesByName() {
        assertThat(sources.managed())
                .extracting(ClassModel::name)
                .containsExactly("app.Base", "app.Order", "app.Order$Line");
    }

    @Test
    void absentClassesAreAbsent() {
        assertThat(sources.find("app.Nothing")).isEmpty();
        assertThat(sources.find("app.Order.Line")).isEmpty();
        assertThat(sources.find("app.Order$Nothing")).isEmpty();
    }
}
