package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java migrations between others: what is taken back, merged or begun around them. */
final class JavaChainTest {
    private static final String SOURCES = "src/main/java/db/migration/";
    private static final String NAME = "String name;";
    private static final String MAIL = "String mail;";

    @TempDir
    private Path folder;

    /** The class does nothing instead of refusing. */
    private static void data(TeamProject project, String file) throws IOException {
        project.does("accept", "--java", "-m", "data");
        String skeleton = project.text(SOURCES + file);
        project.write(SOURCES + file, skeleton.replaceAll("throw new .*;", "")).built();
    }

    @Test
    void whatAJavaMigrationWorksOnStays() throws IOException {
        try (TeamProject project = new TeamProject(folder)) {
            project.entity("Customer", NAME).accepts("create customers");
            data(project, "V2__data.java");
            Result refused = project.run("remove");
            assertThat(refused.code()).isEqualTo(17);
            assertThat(refused.err()).endsWith("""
                    A Java migration above V1__create_customers would be left without what it works on. Delete it first:
                      src/main/java/db/migration/V2__data.java
                      src/main/resources/db/undo/U2__data.sql
                    """);

            project.entity("Customer", NAME, MAIL).accepts("mail");
            assertThat(project.does("remove")).startsWith("Removed V3:");
            project.built();
            assertThat(project.does("accept", "-m", "again")).startsWith("Accepted V3 again:");
            project.built().does("remove");
            Files.delete(project.path(SOURCES + "V2__data.java"));
            assertThat(project.does("remove")).startsWith("Removed V1:");
        }
    }

    @Test
    void aMergeMayGiveItTheVersionOfAScript() throws IOException {
        try (TeamProject project = new TeamProject(folder)) {
            project.entity("Customer", NAME).accepts("create customers");
            project.gitDoes("init", "--quiet").commits("start");
            project.gitDoes("checkout", "--quiet", "-b", "mail");
            project.entity("Customer", NAME, MAIL).accepts("mail").commits("mail");
            project.gitDoes("checkout", "--quiet", "main", "-b", "data").built();
            data(project, "V2__data.java");
            project.entity("Purchase", NAME).accepts("purchases").commits("data");
            project.gitDoes("merge", "--quiet", "--no-edit", "mail");

            assertThat(project.build().report()).contains("snapshot-heads");
            assertThat(project.does("rebase")).startsWith("V3__purchases is now on top of V2__mail");
            project.built();
            Result check = project.run("check", "--offline");
            assertThat(check.out()).isEqualTo("""
                    src/main/java/db/migration/V2__data.java has the version of V2__mail, so nothing runs. \
                    Give it one after the newest: rename its class and its files, src/main/resources/db/undo/U2__data.sql too.
                    """);
            assertThat(project.run("upgrade").code()).isEqualTo(12);

            String source = project.text(SOURCES + "V2__data.java").replace("V2__data", "V4__data");
            Files.delete(project.path(SOURCES + "V2__data.java"));
            Files.move(
                    project.path("src/main/resources/db/undo/U2__data.sql"),
                    project.path("src/main/resources/db/undo/U4__data.sql"));
            project.write(SOURCES + "V4__data.java", source).built();
            assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
            assertThat(project.does("upgrade")).contains("from base to V4: 4 migrations");
        }
    }

    @Test
    void aDatabaseThatBeginsLaterNeedsNoneOfThoseBefore() throws IOException {
        try (TeamProject project = new TeamProject(folder, "-Adriftless.dialects=h2,postgresql")) {
            project.entity("Customer", NAME).accepts("create customers");
            data(project, "V2Data.java");
            project.entity("Customer", NAME, MAIL).accepts("mail");
        }
        try (TeamProject project = new TeamProject(folder, "-Adriftless.dialects=h2,postgresql,mariadb")) {
            project.built();
            assertThat(project.does("begin")).contains("Begun at V3:", "mariadb/V3__mail.sql");
            project.built();
            assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
            assertThat(project.does("upgrade")).contains("V2 data", "to V3: 3 migrations");
            assertThat(project.does("upgrade", "--sql", "base:V3", "--dialect", "mariadb"))
                    .contains("the whole schema of V3")
                    .doesNotContain("V2__data");
            assertThat(project.does("accept", "--java", "-m", "more")).contains(SOURCES + "mariadb/V4__more.java");
        }
    }
}
