package dev.driftless.processor.mapping;

import dev.driftless.processor.read.CompiledSources;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;

/** Maps sources in package {@code app}, for tests. */
final class MappingHarness {
    private MappingHarness() {}

    static MappedSchema map(String... units) {
        return map(new MappingOptions(MappingOptions.Naming.JPA, false), units);
    }

    static MappedSchema map(MappingOptions options, String... units) {
        String[] whole = new String[units.length];
        for (int i = 0; i < units.length; i++) {
            whole[i] = """
                    package app;
                    import dev.driftless.annotations.*;
                    import jakarta.persistence.*;
                    import java.util.*;
                    """ + units[i].replaceFirst("(\\b(?:abstract )?class )", "\n$1");
        }
        CompiledSources sources = CompiledSources.of(whole);
        return SchemaMapper.map(sources.managed(), sources, options);
    }

    static Table table(MappedSchema mapped, String name) {
        return mapped.schema().table(TableName.of(name)).orElseThrow(() -> new AssertionError("no table " + name));
    }

    static Column column(MappedSchema mapped, String table, String name) {
        return table(mapped, table)
                .column(Identifier.of(name))
                .orElseThrow(() -> new AssertionError("no column " + table + "." + name));
    }
}
