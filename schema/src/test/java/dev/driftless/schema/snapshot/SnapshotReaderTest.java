package dev.driftless.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotReaderTest {
    private static final String FILE = "snapshots/shop/V4__add_fax.json";
    private static final String TEXT = SnapshotWriter.write(snapshot());

    @Test
    void fileReadsLikeAListOfColumns() {
        assertThat(TEXT).isEqualTo("""
                        {
                          "format": 1,
                          "unit": "shop",
                          "version": "4",
                          "description": "add_fax",
                          "parent": "sha256:abc",
                          "fingerprint": "%s",
                          "entities": "sha256:def",
                          "schema": {
                            "tables": [
                              {
                                "name": "customers",
                                "source": "shop.Customer",
                                "columns": [
                                  {"name": "id", "type": "bigint", "nullable": false, "identity": true, "source": "shop.Customer.id"},
                                  {"name": "`order`", "type": "varchar", "length": 320, "default": "'<none>'"}
                                ],
                                "primaryKey": ["id"]
                              }
                            ]
                          }
                        }
                        """.formatted(snapshot().fingerprint()));
        assertThat(SnapshotReader.read(TEXT, FILE)).isEqualTo(snapshot());
    }

    @Test
    void lineEndsOfAnotherSystemAreNoDamage() {
        assertThat(SnapshotReader.read(TEXT.replace("\n", "\r\n"), FILE)).isEqualTo(snapshot());
    }

    @Test
    void fingerprintsAreFixedForGood() {
        assertThat(Fingerprint.of(Schema.empty()))
                .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(snapshot().fingerprint())
                .isEqualTo("sha256:07b0de369eab43ef7334fc5b38d0f64a2edba1cacf91db124ba6231adfb4bda2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "format": 1,           | "format": 2,             | was written by a newer Driftless (format 2, this one reads format 1). Nothing is drafted while the snapshots cannot be trusted. Update Driftless.
                    "format": 1,           | "format": 0,             | has format 0, which does not exist
                    "format": 1,           |                          | lacks "format"
                    "length": 320          | "length": 255            | was changed after it was accepted: its content does not fit its fingerprint
                    "name": "id"           | "name": "ident"          | was changed after it was accepted: its content does not fit its fingerprint
                    "bigint"               | "bigtin"                 | has "type" in schema.tables[0].columns[0], but "bigtin" is no type
                    "length": 320          | "length": "320"          | needs a whole number for "length" in schema.tables[0].columns[1]
                    "length": 320          | "length": 3.5            | needs a whole number for schema.tables[0].columns[1].length
                    "length": 320          | "length": 99999999999    | has "length" in schema.tables[0].columns[1], but the number is too large
                    "length": 320          | "lenght": 320            | has the unknown member "lenght" in schema.tables[0].columns[1]
                    "name": "id",          |                          | lacks "name" in schema.tables[0].columns[0]
                    "name": "id"           | "name": ""               | has "name" in schema.tables[0].columns[0], but a name cannot be empty
                    "name": "id"           | "name": null             | has no value for schema.tables[0].columns[0].name
                    "nullable": false      | "nullable": "no"         | needs true or false for "nullable" in schema.tables[0].columns[0]
                    "identity": true       | "nullable": false        | has the member "nullable" twice in schema.tables[0].columns[0]
                    ["id"]                 | [1]                      | needs only texts in "primaryKey" in schema.tables[0]
                    ["id"]                 | "id"                     | needs a list for "primaryKey" in schema.tables[0]
                    "unit": "shop"         | "unit": shop             | is not JSON (line 3)
                    "version": "4"         | "version": 4             | needs a text for "version"
                    "parent": "sha256:abc" | "mother": "x"            | has the unknown member "mother"
                    """)
    void damageIsNamed(String original, String damage, String message) {
        assertThat(TEXT).contains(original);
        String text = TEXT.replace(original, damage == null ? "" : damage);

        assertThatThrownBy(() -> SnapshotReader.read(text, FILE))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith(FILE + " " + message)
                .hasMessageContaining("Nothing is drafted")
                .extracting(e -> ((SnapshotException) e).rule())
                .isEqualTo("snapshot-corrupt");
    }

    @Test
    void everyTruncationIsNoticed() {
        for (int end = 0; end < TEXT.length() - 2; end++) {
            String text = TEXT.substring(0, end);
            assertThatThrownBy(() -> SnapshotReader.read(text, FILE)).isInstanceOf(SnapshotException.class);
        }
    }

    @Test
    void cutOffFileIsToBeRestored() {
        assertThatThrownBy(() -> SnapshotReader.read(TEXT.substring(0, 300), FILE))
                .hasMessage(
                        FILE + " is cut off in the middle. Nothing is drafted while the snapshots cannot be trusted."
                                + " Restore it: git checkout -- " + FILE);
    }

    @Test
    void emptyFileIsToBeRestored() {
        assertThatThrownBy(() -> SnapshotReader.read("\n", FILE)).hasMessageStartingWith(FILE + " is empty.");
    }

    @Test
    void textAfterTheEndIsNoticed() {
        assertThatThrownBy(() -> SnapshotReader.read(TEXT + "{}", FILE)).hasMessageStartingWith(FILE + " is not JSON");
    }

    @Test
    void otherJsonIsNoSnapshot() {
        assertThatThrownBy(() -> SnapshotReader.read("[1]", FILE))
                .hasMessageStartingWith(FILE + " does not hold a JSON object.");
    }

    @Test
    void mergeConflictIsToldFromOtherDamage() {
        String text = TEXT.replace("  \"unit\"", "<<<<<<< HEAD\n  \"unit\"");

        assertThatThrownBy(() -> SnapshotReader.read(text, FILE))
                .hasMessage(FILE + " holds an unsolved merge conflict (line 3). Nothing is drafted while the snapshots"
                        + " cannot be trusted. Keep one side as a whole: git checkout --theirs -- " + FILE);
    }

    @Test
    void conflictMarkersInsideATextAreNoConflict() {
        String text = TEXT.replace("'<none>'", "<<<<<<< HEAD");

        assertThatThrownBy(() -> SnapshotReader.read(text, FILE)).hasMessageContaining("does not fit its fingerprint");
    }

    static Snapshot snapshot() {
        Column id = Column.of("id", Basic.of(SqlType.BIGINT))
                .withNullable(false)
                .withIdentity(Identity.ALWAYS)
                .withSource(Optional.of("shop.Customer.id"));
        Column order = Column.of("x", Basic.sized(SqlType.VARCHAR, 320))
                .withName(new Identifier("order", true))
                .withDefault(Optional.of("'<none>'"));
        Table customers = Table.of(TableName.of("customers"), List.of(id, order))
                .withPrimaryKey(Optional.of(new PrimaryKey(List.of(Identifier.of("id")))))
                .withSource(Optional.of("shop.Customer"));
        Schema schema = new Schema(List.of(customers), List.of(), List.of());
        return new Snapshot(
                "shop",
                "4",
                "add_fax",
                Optional.of("sha256:abc"),
                Fingerprint.of(schema),
                Optional.of("sha256:def"),
                schema);
    }
}
