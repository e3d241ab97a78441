package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import dev.driftless.acceptance.EntityCompiler.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people accept migrations on branches of a real repository, and merge: what the tools say, and the way out. */
final class BranchesTest {
    private static final String UP = "src/main/resources/db/migration/";

    @TempDir
    private Path folder;

    private TeamProject project;

    @BeforeEach
    void oneMigration() throws IOException {
        assumeTrue(isThere("git"), "no git");
        project = new TeamProject(folder);
        project.entity("Customer", "@Column(length = 100) String name;").accepts("create customers");
        project.gitDoes("init", "--quiet").commits("customers");
    }

    @AfterEach
    void close() throws IOException {
        project.close();
    }

    static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Path.of(folder, program).toFile().canExecute());
    }

    private void branch(String name, String from) throws IOException {
        project.gitDoes("checkout", "--quiet", "-b", name, from);
    }

    private void ordersOn(String branch) throws IOException {
        branch(branch, "main");
        project.entity("Purchase", "@ManyToOne Customer customer;")
                .accepts("create purchases")
                .commits("purchases");
    }

    private void mailOn(String branch) throws IOException {
        branch(branch, "main");
        project.entity("Customer", "@Column(length = 100) String name;", "String mail;")
                .accepts("add mail")
                .commits("mail");
    }

    /** One branch merged into the other, or both into the main one. */
    private void merge(String into, String from) throws IOException {
        project.gitDoes("checkout", "--quiet", into).gitDoes("merge", "--quiet", "--no-edit", from);
    }

    private void requireTwoHeads(String one, String other) throws IOException {
        Compilation compilation = project.build();
        assertThat(compilation.ok()).isFalse();
        assertThat(compilation.report()).contains("snapshot-heads", one, other, "rebase");
        Result check = project.run("check", "--offline");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("2 heads", one, other, "rebase");
        assertThat(project.run("accept", "-m", "x").code()).isIn(17, 19);
    }

    private void requireInOrder() throws IOException {
        Compilation compilation = project.build();
        assertThat(compilation.messages()).isEmpty();
        assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
        project.does("upgrade");
        project.does("downgrade", "base", "--yes");
        project.does("upgrade");
        assertThat(project.does("check")).isEqualTo("All in order.\n");
    }

    @ParameterizedTest
    @CsvSource({"mail, purchases", "purchases, mail"})
    void oneBranchIntoTheOther(String into, String from) throws IOException {
        mailOn("mail");
        ordersOn("purchases");
        merge(into, from);
        requireTwoHeads("V2__add_mail", "V2__create_purchases");

        assertThat(project.does("rebase"))
                .startsWith("V2__create_purchases is now V3__create_purchases\n")
                .contains("  " + UP + "V3__create_purchases.sql");
        assertThat(project.files(UP))
                .containsExactly("V1__create_customers.sql", "V2__add_mail.sql", "V3__create_purchases.sql");
        assertThat(project.text("snapshots/main/V3__create_purchases.json")).contains("\"mail\"", "\"Purchase\"");
        requireInOrder();
        assertThat(project.does("rebase")).contains("nothing to rebase");
    }

    @ParameterizedTest
    @CsvSource({"mail, purchases", "purchases, mail"})
    void whatTheDatabaseHasRunStays(String ran, String moves) throws IOException {
        mailOn("mail");
        ordersOn("purchases");
        project.gitDoes("checkout", "--quiet", ran).built();
        project.does("upgrade");
        merge(ran, moves);

        String stays = ran.equals("mail") ? "V2__add_mail" : "V2__create_purchases";
        String moved = ran.equals("mail") ? "create_purchases" : "add_mail";
        Result refused = project.run("rebase", stays);
        assertThat(refused.code()).isEqualTo(17);
        assertThat(refused.err()).contains("already run " + stays, "rebase V2__" + moved);
        assertThat(project.does("rebase")).startsWith("V2__" + moved + " is now V3__" + moved + "\n");
        project.built();
        assertThat(project.does("upgrade")).contains("V3 " + moved.replace('_', ' '));
        assertThat(project.does("check")).isEqualTo("All in order.\n");
        requireInOrder();
    }

    @Test
    void chainsMoveAsAWhole() throws IOException {
        mailOn("mail");
        project.entity("Customer", "@Column(length = 100) String name;", "String mail;", "String phone;")
                .accepts("add phone")
                .commits("phone");
        ordersOn("purchases");
        project.entity("Purchase", "@ManyToOne Customer customer;", "Integer number;")
                .accepts("add number")
                .commits("number");
        merge("main", "purchases");
        merge("main", "mail");

        project.does("rebase", "V3__add_phone");
        assertThat(project.files(UP))
                .containsExactly(
                        "V1__create_customers.sql",
                        "V2__create_purchases.sql",
                        "V3__add_number.sql",
                        "V4__add_mail.sql",
                        "V5__add_phone.sql");
        requireInOrder();
    }

    @Test
    void threeBranches() throws IOException {
        mailOn("mail");
        ordersOn("purchases");
        branch("items", "main");
        project.entity("Item", "String title;").accepts("create items").commits("items");
        merge("main", "items");
        merge("main", "mail");
        merge("main", "purchases");

        project.does("rebase");
        assertThat(project.files(UP)).hasSize(4);
        requireInOrder();
    }

    @Test
    void aHigherVersionIsKept() throws IOException {
        mailOn("mail");
        ordersOn("purchases");
        project.entity("Purchase", "@ManyToOne Customer customer;", "String note;")
                .accepts("add note")
                .commits("note");
        branch("items", "purchases");
        project.entity("Item", "String title;").accepts("create items").commits("items");
        merge("mail", "items");
        project.does("rebase", "V4");
        project.gitDoes("checkout", "--quiet", "--force", "-B", "again", "mail").gitDoes("clean", "-fdq");

        project.does("rebase", "V2__add_mail");
        assertThat(project.files(UP)).contains("V4__create_items.sql", "V5__add_mail.sql");
        requireInOrder();
    }

    @Test
    void whatBothChangedIsMadeAnew() throws IOException {
        branch("longer", "main");
        project.entity("Customer", "@Column(length = 200) String name;")
                .accepts("longer name")
                .commits("longer");
        branch("required", "main");
        project.entity("Customer", "@Backfill(\"'?'\") @Column(length = 100, nullable = false) String name;")
                .accepts("required name")
                .commits("required");
        assertThat(project.gitDoes("checkout", "--quiet", "longer").git("merge", "--quiet", "required"))
                .isFalse();
        project.entity("Customer", "@Backfill(\"'?'\") @Column(length = 200, nullable = false) String name;")
                .commits("merged");
        requireTwoHeads("V2__longer_name", "V2__required_name");

        Result refused = project.run("rebase");
        assertThat(refused.code()).isEqualTo(17);
        assertThat(refused.err())
                .contains("both branches changed column Customer.name", "remove V2__required_name, compile");
        assertThat(project.does("remove", "V2__required_name")).startsWith("Removed V2:");
        project.accepts("required name");
        assertThat(project.files(UP)).contains("V2__longer_name.sql", "V3__required_name.sql");
        requireInOrder();
    }

    @Test
    void theSameNameOnBothBranchesIsAConflictThatIsSeen() throws IOException {
        mailOn("mail");
        branch("purchases", "main");
        project.entity("Purchase", "@ManyToOne Customer customer;")
                .accepts("add mail")
                .commits("purchases");
        assertThat(project.git("merge", "--quiet", "mail")).isFalse();

        Compilation compilation = project.build();
        assertThat(compilation.ok()).isFalse();
        assertThat(compilation.report()).contains("snapshot-corrupt", "unsolved merge conflict");
        assertThat(project.run("check", "--offline").out()).contains("unsolved merge conflict");

        project.gitDoes("checkout", "--theirs", "--", "snapshots", "src/main/resources/db")
                .built();
        assertThat(project.run("check", "--offline").out()).contains("Drift is open");
        project.accepts("create purchases");
        requireInOrder();
    }

    @Test
    void aConflictInAScriptIsSeenToo() throws IOException {
        project.write(UP + "V1__create_customers.sql", "<<<<<<< HEAD\n;\n=======\n;\n>>>>>>> mail\n");

        assertThat(project.run("check", "--offline").out())
                .contains(UP + "V1__create_customers.sql holds an unsolved merge conflict");
    }

    @Test
    void withoutAnApplicationOneIsBuiltThatDoesNotLookForDrift() throws IOException {
        mailOn("mail");
        ordersOn("purchases");
        merge("main", "mail");
        merge("main", "purchases");
        project.gitDoes("clean", "-fdqx");

        try (TeamProject other = new TeamProject(folder, "-Adriftless.drift=off")) {
            other.built();
            assertThat(other.run("upgrade").code()).isEqualTo(9);
            other.does("rebase");
        }
        requireInOrder();
    }

    @Test
    void headsAreCalledByNameOrByAVersionOfTheirOwn() throws IOException {
        mailOn("mail");
        ordersOn("purchases");
        merge("main", "mail");
        merge("main", "purchases");

        for (String word : List.of("V2", "V7", "nonsense")) {
            Result result = project.run("rebase", word);
            assertThat(result.code()).as(word).isEqualTo(17);
            assertThat(result.err()).contains("The heads are: V2__add_mail, V2__create_purchases");
        }
        assertThat(Optional.of(project.run("remove")).get().code()).isEqualTo(19);
    }
}
