package dev.driftless.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotSpeedTest {
    @Test
    void fiveThousandTablesTakeNoTime() {
        Schema schema = schema(5_000, 20);

        long start = System.nanoTime();
        String fingerprint = Fingerprint.of(schema);
        long hashed = System.nanoTime();
        String text = SnapshotWriter.write(new Snapshot("shop", "1", "all", Optional.empty(), fingerprint, schema));
        long written = System.nanoTime();
        Snapshot read = SnapshotReader.read(text, "V1__all.json");
        long end = System.nanoTime();

        System.out.printf(
                "%d kB: fingerprint %d ms, write %d ms, read %d ms%n",
                text.length() / 1024,
                (hashed - start) / 1_000_000,
                (written - hashed) / 1_000_000,
                (end - written) / 1_000_000);
        assertThat(read.schema().canonical()).isEqualTo(schema.canonical());
        assertThat(Duration.ofNanos(end - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static Schema schema(int tables, int columns) {
        List<Table> list = new ArrayList<>();
        for (int t = 0; t < tables; t++) {
            List<Column> members = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                members.add(Column.of("column_" + c, Basic.sized(SqlType.VARCHAR, 255))
                        .withNullable(c % 2 == 0)
                        .withSource(Optional.of("com.example.shop.entity.Entity" + t + ".attribute" + c)));
            }
            list.add(Table.of(TableName.of("table_" + t), members));
        }
        return new Schema(list, List.of(), List.of());
    }
}
