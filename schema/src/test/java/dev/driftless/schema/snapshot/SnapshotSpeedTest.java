package dev.driftless.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotSpeedTest {
    /** The limit is far above what it takes (1 s, cold, on a free machine): it is there to notice a square. */
    @Test
    void fiveThousandTablesTakeLinearTime() {
        Schema schema = schema(5_000, 20);
        long start = cpuTime();

        Snapshot snapshot = new Snapshot("shop", "1", "all", Optional.empty(), Fingerprint.of(schema), schema);
        Snapshot read = SnapshotReader.read(SnapshotWriter.write(snapshot), "V1__all.json");

        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(read.schema()).isEqualTo(schema.sorted());
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
