package dev.driftless.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.random.DealtSchemas;
import dev.driftless.schema.snapshot.Fingerprint;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for what is held, between any two schemas. */
class HoldingPropertyTest {

    @Property(tries = 300)
    void whatIsHeldIsNotDroppedAndAllElseIsAsBefore(@ForAll long seed) {
        DealtSchemas random = new DealtSchemas(seed);
        Schema from = random.schema();
        Schema to = random.schema();
        List<ObjectPath> drops = some(drops(diff(from, to)), seed);
        Schema holding = Holding.of(from, to, Hints.none(), drops);

        assertThat(drops(diff(from, holding)).filter(drops::contains)).isEmpty();
        assertThat(holding.held()).containsExactlyInAnyOrderElementsOf(drops);
        SchemaEditor reached = new SchemaEditor(from);
        diff(from, holding).forEach(reached::apply);
        assertThat(diff(reached.schema(), holding)).isEmpty();
    }

    @Property(tries = 300)
    void theNextCompileFindsNoDriftAndTheLaterDropLeadsToTheEntities(@ForAll long seed) {
        DealtSchemas random = new DealtSchemas(seed);
        Schema from = random.schema();
        Schema to = random.schema();
        Schema holding = Holding.of(from, to, Hints.none(), some(drops(diff(from, to)), seed));

        assertThat(Fingerprint.of(Holding.carried(holding, to, Hints.none(), Set.of())))
                .isEqualTo(Fingerprint.of(holding));
        assertThat(diff(Holding.dropped(holding, holding.held()), to)).isEmpty();
    }

    /** But for those under a name that something else takes over in the same migration: it cannot be theirs as well. */
    private static Stream<ObjectPath> drops(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change instanceof Change.DropColumn || change instanceof Change.DropTable
                        ? Stream.of(change.subject())
                        : Stream.empty())
                .filter(path -> !path.toString().contains("driftless_tmp_"));
    }

    private static List<ObjectPath> some(Stream<ObjectPath> paths, long seed) {
        Random random = new Random(seed);
        return paths.filter(path -> random.nextInt(4) > 0).toList();
    }

    private static List<Change> diff(Schema from, Schema to) {
        return SchemaDiffer.diff(from, to, Hints.none(), Set.of());
    }
}
