package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.random.PairShrinker;
import dev.driftless.schema.random.SchemaPair;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Schemas made by chance, migrated on real databases by our scripts: up must give the catalog that the target has when it is
 * created at once, down the catalog of the start, and values of columns that stay have to be kept. Where the database commits each
 * statement, the script is also stopped after each of its statements and run again from the beginning.
 *
 * <p>The system property {@code pairs} says how many on each database, {@code seed} the first one's seed, {@code database} on which
 * database only, {@code shown} how many findings are made small and shown. A run goes on after a finding, and names all seeds at its
 * end.
 */
class MigrationRoundTripTest {
    private static final int SEED = Integer.getInteger("seed", 0);
    private static final String DATABASE = System.getProperty("database", "");
    private static final int SHOWN = Integer.getInteger("shown", 3);

    /** H2 takes a few hundredths of a second for each pair, the servers some tenths. */
    private static int pairs(DatabaseKind kind) {
        return Integer.getInteger("pairs", kind == DatabaseKind.H2 ? 300 : 20);
    }

    /** A schema and what some edits make of it; each table holds a row. */
    @ParameterizedTest
    @EnumSource
    void editedSchemas(DatabaseKind kind) throws SQLException {
        all(kind, "edited", seed -> SchemaPair.edited(seed, kind != DatabaseKind.MARIADB), true);
    }

    /** The same, but most of what would be dropped is held. */
    @ParameterizedTest
    @EnumSource
    void holdingSchemas(DatabaseKind kind) throws SQLException {
        all(kind, "holding", seed -> holding(seed, kind), true);
    }

    /** What was held is dropped. */
    @ParameterizedTest
    @EnumSource
    void droppingSchemas(DatabaseKind kind) throws SQLException {
        all(kind, "dropping", seed -> holding(seed, kind).dropping(), true);
    }

    private static SchemaPair holding(long seed, DatabaseKind kind) {
        return SchemaPair.edited(seed, kind != DatabaseKind.MARIADB).holding(seed);
    }

    /** Two schemas dealt out of the same names, so that everything is renamed and replaced at once; without rows. */
    @ParameterizedTest
    @EnumSource
    void dealtSchemas(DatabaseKind kind) throws SQLException {
        all(kind, "dealt", SchemaPair::dealt, false);
    }

    private static void all(DatabaseKind kind, String what, LongFunction<SchemaPair> pairs, boolean rows)
            throws SQLException {
        if (!DATABASE.isEmpty() && !kind.dialect().equals(DATABASE)) {
            return;
        }
        List<Long> seeds = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        try (ReusedDatabase database = new ReusedDatabase(kind)) {
            for (long seed = SEED; seed < SEED + pairs(kind); seed++) {
                SchemaPair pair = pairs.apply(seed);
                Optional<String> finding = new RoundTrip(database, pair, rows, seed).finding();
                if (finding.isPresent()) {
                    seeds.add(seed);
                    String text = "%s, %s, seed %d: %s".formatted(kind, what, seed, shape(finding.get()));
                    if (shown.size() < SHOWN) {
                        text = "%s, %s, seed %d: %s"
                                .formatted(kind, what, seed, small(database, pair, rows, seed, finding.get()));
                        shown.add(text);
                    }
                    System.out.println(text);
                }
            }
        }
        assertThat(seeds)
                .as(
                        "seeds of %s pairs that do not come there and back on %s:\n%s",
                        what, kind, String.join("\n", shown))
                .isEmpty();
    }

    /** The same finding in the smallest pair that has it, and that pair's scripts. */
    private static String small(ReusedDatabase database, SchemaPair pair, boolean rows, long seed, String finding)
            throws SQLException {
        SchemaPair small = PairShrinker.shrunk(pair, p -> trip(database, p, rows, seed)
                .filter(f -> shape(f).equals(shape(finding)))
                .isPresent());
        RoundTrip trip = new RoundTrip(database, small, rows, seed);
        return trip.finding().orElse(finding) + "\n" + trip.scripts();
    }

    private static Optional<String> trip(ReusedDatabase database, SchemaPair pair, boolean rows, long seed) {
        try {
            return new RoundTrip(database, pair, rows, seed).finding();
        } catch (SQLException | RuntimeException e) {
            return Optional.empty(); // a smaller pair may be one that nobody can write rows for
        }
    }

    /** A finding without names and numbers. */
    private static String shape(String finding) {
        return finding.lines()
                .limit(2)
                .map(line -> line.replaceAll("now after \\d+|statement \\d+", "")
                        .replaceAll("[`\"][^`\"]*[`\"]|'[^']*'|\\w*\\d\\w*|Mixed|Table|Renamed|Other", "?"))
                .reduce("", (a, b) -> a + b);
    }
}
