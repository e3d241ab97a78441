package dev.driftless.acceptance;

import dev.driftless.acceptance.EntityCompiler.Compilation;
import dev.driftless.acceptance.Scratch.Loaded;
import dev.driftless.schema.model.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Compiles sets of entities with the processor and sets their schemas beside those that Hibernate creates for the same classes. */
final class SchemaComparison implements AutoCloseable {
    private final EntityCompiler compiler = new EntityCompiler();
    private final Scratch scratch = new Scratch();

    /**
     * A compiled set.
     *
     * @param module has its draft
     * @param compilation has its classes
     * @param options the application's settings
     */
    record EntitySet(DriftlessModule module, Compilation compilation, FixtureOptions options) {
        /** What the compiler said, but for what is new, which is everything. */
        List<String> messages() {
            return compilation.messages().stream()
                    .filter(m -> !m.contains("[driftless:drift]"))
                    .toList();
        }
    }

    /**
     * The two schemas of a set on one database.
     *
     * @param expected Hibernate's
     * @param actual that of our first migration
     */
    record Schemas(Loaded expected, Loaded actual) {
        /** Empty if they are equal; the order of columns does not count. */
        List<String> differences() {
            return Catalog.differences(expected.lines(), actual.lines());
        }
    }

    /** An empty module with an application's settings; the folder is emptied. */
    DriftlessModule module(Path folder, FixtureOptions options) throws IOException {
        return new DriftlessModule(compiler, folder, options.processorOptions());
    }

    /** Compiles all sources below a folder in a module of their own, which the other folder will hold. */
    EntitySet compile(Path sources, Path folder, FixtureOptions options) throws IOException {
        DriftlessModule module = module(folder, options);
        return new EntitySet(module, module.compile(sources), options);
    }

    /** The statements by which Hibernate creates the schema of some classes. */
    static List<String> hibernatesScript(Path classes, DatabaseKind kind, FixtureOptions options) throws IOException {
        return HibernateOracle.createScript(classes, kind, options.naming(), options.beanValidation());
    }

    /** Both schemas of a set that compiled. What Hibernate throws when it does not boot is thrown. */
    Schemas compare(EntitySet set, DatabaseKind kind) throws IOException, SQLException {
        return loaded(set, kind, hibernatesScript(set.compilation().classes(), kind, set.options()));
    }

    /** An empty database after some statements. */
    Loaded load(DatabaseKind kind, List<String> statements) throws SQLException {
        return scratch.load(kind, statements);
    }

    /** Both schemas, when Hibernate's script is known. */
    Schemas loaded(EntitySet set, DatabaseKind kind, List<String> script) throws IOException, SQLException {
        Optional<Schema> schema = Optional.of(set.module().schema());
        return new Schemas(
                scratch.load(kind, script), scratch.load(kind, set.module().up(kind), schema));
    }

    /** Compiles all sources below a folder without the processor; these are the classes. */
    Path compilePlainly(Path sources, Path classes) throws IOException {
        return compiler.compile(sources, classes, Optional.empty(), List.of()).classes();
    }

    @Override
    public void close() throws IOException, SQLException {
        scratch.close();
        compiler.close();
    }
}
