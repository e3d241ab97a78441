package dev.driftless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which database a command works on, and that its first line says so without a password. */
final class ConnectionTest {
    @TempDir
    private Path folder;

    private TinyApplication application;

    @BeforeEach
    void open() throws IOException {
        application = new TinyApplication(folder, "h2").withTwoMigrations();
    }

    @AfterEach
    void close() throws IOException {
        application.close();
    }

    private String firstLine(String... args) {
        return application.run(args).err().lines().findFirst().orElseThrow();
    }

    @Test
    void optionThenEnvironmentThenFileThenEmbedded() throws IOException {
        assertThat(firstLine("current")).isEqualTo("Database: jdbc:h2:file:./data/tiny (embedded default)");

        Files.writeString(folder.resolve(".env"), "DATABASE_URL=jdbc:h2:mem:file\nDATABASE_PASSWORD=hidden\n");
        assertThat(firstLine("current")).isEqualTo("Database: jdbc:h2:mem:file (DATABASE_URL in .env)");

        application.environment("DATABASE_URL", "jdbc:h2:mem:env;PASSWORD=hidden");
        assertThat(firstLine("current")).isEqualTo("Database: jdbc:h2:mem:env (environment DATABASE_URL)");

        assertThat(firstLine("current", "--url", "jdbc:h2:mem:option"))
                .isEqualTo("Database: jdbc:h2:mem:option (--url)");
        assertThat(firstLine("--url", "jdbc:h2:mem:option", "current"))
                .isEqualTo("Database: jdbc:h2:mem:option (--url)");
    }

    @Test
    void userAndPasswordOfTheEnvironmentComplementTheUrl() {
        application.run("upgrade", "--url", url(), "--user", "ann", "--password", "pw");

        application.environment("DATABASE_USER", "ann").environment("DATABASE_PASSWORD", "pw");
        assertThat(application.run("current", "--url", url()).code()).isZero();
        assertThat(application
                        .run("current", "--url", url() + ";PASSWORD=wrong")
                        .code())
                .isEqualTo(5);
        assertThat(application
                        .run("current", "--url", url() + ";PASSWORD=wrong", "--password", "pw")
                        .code())
                .isZero();
    }

    @Test
    void secretsCanBeInFiles() throws IOException {
        application.run("upgrade", "--url", url(), "--user", "ann", "--password", "hunter2");
        Files.writeString(folder.resolve("url.txt"), url() + "\n");
        Files.writeString(folder.resolve("password.txt"), "hunter2\r\n");

        application.environment("DATABASE_URL_FILE", folder.resolve("url.txt").toString());
        application.environment("DATABASE_USER", "ann").environment("DATABASE_PASSWORD_FILE", "password.txt");
        assertThat(application.run("current").code()).isZero();

        application.environment("DATABASE_PASSWORD", "hunter2");
        TinyApplication.Result both = application.run("current");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err())
                .contains("Both DATABASE_PASSWORD and DATABASE_PASSWORD_FILE")
                .doesNotContain("hunter2");
    }

    @Test
    void aMissingSecretIsNamed() {
        application.environment("DATABASE_URL_FILE", "gone.txt");
        TinyApplication.Result result = application.run("current");
        assertThat(result.code()).isEqualTo(18);
        assertThat(result.err()).contains("gone.txt");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("own");
    }
}
