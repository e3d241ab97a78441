package dev.driftless.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Schema;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@code docs/snapshot.schema.json} describes what is written, no more and no less. */
class SnapshotSchemaTest {
    private static final URI FORMAT = URI.create("urn:driftless:snapshot");

    private final Validator validator = validator();

    @Provide
    Arbitrary<Schema> schemas() {
        return AnySchemas.schemas();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void everySnapshotFits(@ForAll("schemas") Schema schema) {
        String text = write(schema);

        assertThat(validator.validate(FORMAT, text).getErrors()).as(text).isEmpty();
    }

    @Example
    void everythingElseDoesNot() {
        String text = write(SnapshotReaderTest.snapshot().schema());

        assertFits(text, true);
        assertFits(text.replace("\"format\": 1", "\"format\": 2"), false);
        assertFits(text.replace("\"unit\"", "\"team\""), false);
        assertFits(text.replace("\"fingerprint\": \"sha256:", "\"fingerprint\": \"md5:"), false);
        assertFits(text.replace("\"bigint\"", "\"bigtin\""), false);
        assertFits(text.replace("\"length\": 320", "\"lenght\": 320"), false);
        assertFits(text.replace("\"length\": 320", "\"values\": [\"A\"]"), false);
        assertFits(text.replace("\"nullable\": false", "\"nullable\": true"), false);
        assertFits(text.replace("\"primaryKey\": [\"id\"]", "\"primaryKey\": []"), false);
        assertFits(text.replace("\"name\": \"customers\",", ""), false);
    }

    private void assertFits(String text, boolean expected) {
        assertThat(validator.validate(FORMAT, text).isValid()).as(text).isEqualTo(expected);
    }

    private static String write(Schema schema) {
        String fingerprint = Fingerprint.of(schema);
        return SnapshotWriter.write(new Snapshot(
                "shop", "4", "add_fax", Optional.of(fingerprint), fingerprint, Optional.of(fingerprint), schema));
    }

    private static Validator validator() {
        try {
            Validator validator = new ValidatorFactory()
                    .withJsonNodeFactory(new GsonNode.Factory())
                    .createValidator();
            validator.registerSchema(FORMAT, Files.readString(Path.of("../docs/snapshot.schema.json")));
            return validator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
