package dev.driftless.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ColumnOrderTest {
    @Test
    void columnsAreSortedBySizeThenByName() {
        List<Column> expected = List.of(
                column("B", Basic.of(SqlType.INTEGER)),
                column("a", Basic.of(SqlType.BOOLEAN)),
                column("b", Basic.of(SqlType.DOUBLE)),
                column("c", Basic.precise(SqlType.FLOAT, 24)),
                column("d", Basic.decimal(SqlType.NUMERIC, 38, 2)),
                column("e", new ColumnType.EnumByOrdinal(SqlType.TINYINT, List.of("X"))),
                column("a2", Basic.of(SqlType.BIGINT)),
                column("b2", Basic.precise(SqlType.TIMESTAMP, 6)),
                column("u", Basic.of(SqlType.UUID)),
                column("v100", Basic.sized(SqlType.VARCHAR, 100)),
                column("v5000", Basic.sized(SqlType.VARCHAR, 5000)),
                column("v255", Basic.sized(SqlType.VARCHAR, 255)),
                column("blob", Basic.of(SqlType.BLOB)),
                column("enumByName", new ColumnType.EnumByName(List.of("X"), 255)));
        List<Column> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(ColumnOrder.by(Column::type, Column::name));

        assertThat(shuffled).containsExactlyElementsOf(expected);
    }

    private static Column column(String name, ColumnType type) {
        return Column.of(name, type);
    }
}
