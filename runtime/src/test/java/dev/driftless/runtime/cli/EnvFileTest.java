package dev.driftless.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvFileTest {
    @Test
    void readsWhatDockerComposeReads() {
        EnvFile file = EnvFile.parse("""
                # the database
                POSTGRES_USER=ann
                export POSTGRES_PASSWORD="p w"   # said twice
                PLAIN=a#b # c
                SINGLE='${POSTGRES_USER} "x"'
                EMPTY=
                PORT=${POSTGRES_PORT:-5432}
                HOST=${DB_HOST}

                DATABASE_URL=postgres://${POSTGRES_USER}:pw@${HOST}:${PORT}/app
                not a line
                """.lines().toList(), Map.of("DB_HOST", "db"));

        assertThat(file.values())
                .containsEntry("POSTGRES_USER", "ann")
                .containsEntry("POSTGRES_PASSWORD", "p w")
                .containsEntry("PLAIN", "a#b")
                .containsEntry("SINGLE", "${POSTGRES_USER} \"x\"")
                .containsEntry("EMPTY", "")
                .containsEntry("DATABASE_URL", "postgres://ann:pw@db:5432/app")
                .hasSize(8);
    }
}
