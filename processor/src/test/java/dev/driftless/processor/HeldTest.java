package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Tool;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.Holding;
import dev.driftless.schema.draft.CompiledModelFile;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotReader;
import dev.driftless.schema.snapshot.SnapshotWriter;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What compiles make of a column and a table that the newest snapshot holds. */
class HeldTest extends TwoEntities {
    private static final String MODEL = "target/classes/META-INF/driftless/main.json";
    private static final String NAMELESS = "@Entity public class Customer { @Id Long id; }\n";
    private static final ObjectPath ORDERS = ObjectPath.of(TableName.of("orders"));
    private static final ObjectPath NAME = ObjectPath.of(TableName.of("Customer"), Identifier.of("name"));

    @BeforeEach
    void hold() {
        project.classOutputOnClassPath();
        acceptFirst();
        project.source("Customer", NAMELESS).removeSource("Order").clean();
        assertThat(rules(project.compile())).isEqualTo("dropped-table dropped-column");
        Snapshot head = snapshot("snapshots/main/V1__initial.json");
        Snapshot drafted = snapshot("target/driftless/snapshot.json");
        Snapshot held = drafted.withSchema(
                        Holding.of(head.schema(), drafted.schema(), Hints.none(), List.of(NAME, ORDERS)))
                .named("2", "hold");
        project.write("snapshots/main/V2__hold.json", SnapshotWriter.write(held))
                .clean();
    }

    private Snapshot snapshot(String path) {
        return SnapshotReader.read(project.read(path), path);
    }

    private List<ObjectPath> held() {
        return CompiledModelFile.read(project.read(MODEL), MODEL).held();
    }

    @ParameterizedTest
    @EnumSource
    void itIsNoDriftHoweverLittleIsCompiled(Tool tool) {
        project.on(tool);
        assertThat(project.compile().driftless()).isEmpty();
        assertThat(project.compileOnly("Customer").driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
        assertThat(held()).containsExactly(NAME, ORDERS);
        assertThat(CompiledModelFile.read(project.read(MODEL), MODEL).drifted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theNextDraftKeepsIt(Tool tool) {
        project.on(tool).compile();
        project.source("Customer", NAMELESS.replace("id;", "id; String mail;"));
        assertThat(rules(project.compileOnly("Customer"))).startsWith("drift");
        SortedMap<String, String> drafts = project.tree(project.drafts());
        assertThat(drafts.get("postgresql/V3__draft.sql")).contains("mail").doesNotContain("drop");
        assertThat(snapshot("target/driftless/snapshot.json").schema().held()).containsExactly(NAME, ORDERS);
        project.clean().compile();
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMappedAgainIsNotHeld(Tool tool) {
        project.on(tool).source("Customer", CUSTOMER);
        assertThat(project.compile().driftless()).isEmpty();
        assertThat(held()).containsExactly(ORDERS);
        project.source("Customer", NAMELESS).compile();
        assertThat(held()).containsExactly(NAME, ORDERS);
    }
}
