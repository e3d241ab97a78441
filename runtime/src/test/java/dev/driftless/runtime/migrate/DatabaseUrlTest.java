package dev.driftless.runtime.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "postgres://ann:pw@db:5433/app, jdbc:postgresql://db:5433/app, ann, pw",
                "postgresql://ann:pw@db/app?sslmode=require, jdbc:postgresql://db/app?sslmode=require, ann, pw",
                "postgres://a%40b:p%2Fw%3A%C3%A9+1@db/app, jdbc:postgresql://db/app, a@b, p/w:é+1",
                "postgres://ann:p@ss?word@db/app, jdbc:postgresql://db/app, ann, p@ss?word",
                "postgres://ann:100%@db/app, jdbc:postgresql://db/app, ann, 100%",
                "postgres://ann@[::1]:5432/app, jdbc:postgresql://[::1]:5432/app, ann, ",
                "jdbc:postgresql://db/app?user=ann&password=p%26w&ssl=true, jdbc:postgresql://db/app?ssl=true, ann, p&w",
                "jdbc:postgresql:app, jdbc:postgresql:app, , ",
                "mysql://root:x@127.0.0.1:3306/app, jdbc:mariadb://127.0.0.1:3306/app, root, x",
                "mariadb://root:x@h/app, jdbc:mariadb://h/app, root, x",
                "jdbc:mysql://h:3306/app?password=x&user=root, jdbc:mariadb://h:3306/app, root, x",
                "jdbc:h2:file:./data/app, jdbc:h2:file:./data/app, , ",
                "jdbc:h2:mem:x;USER=sa;PASSWORD=pw;MODE=REGULAR, jdbc:h2:mem:x;MODE=REGULAR, sa, pw",
            })
    void credentialsAreTakenOutOfTheUrl(String text, String url, String user, String password) {
        DatabaseAddress address = DatabaseUrl.parse(text, "--url");

        assertThat(address.url()).isEqualTo(url);
        assertThat(address.user()).isEqualTo(Optional.ofNullable(user));
        assertThat(address.password()).isEqualTo(Optional.ofNullable(password));
        assertThat(address.describe()).isEqualTo(url + " (--url)");
    }

    @Test
    void otherSecretsAreMaskedWhereTheUrlIsShown() {
        DatabaseAddress address =
                DatabaseUrl.parse("jdbc:postgresql://db/app?sslpassword=topsecret&sslmode=require", "--url");

        assertThat(address.url()).contains("topsecret");
        assertThat(address.toString()).isEqualTo("jdbc:postgresql://db/app?sslpassword=****&sslmode=require (--url)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db",
                "h2:./x",
                "oracle://u:secret@h/x",
                "jdbc:sqlserver://h;password=secret",
                "://secret",
                "postgres://"
            })
    void everythingElseIsRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text, "environment DATABASE_URL"))
                .isInstanceOfSatisfying(MigrationFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(MigrationFailure.Kind.BAD_URL))
                .hasMessageContaining("environment DATABASE_URL")
                .hasMessageNotContaining("secret");
    }
}
