package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonPackageTest {
    @Test
    void longestThatHoldsAll() {
        assertThat(CommonPackage.of(List.of("com.shop.a.A", "com.shop.b.c.B"))).isEqualTo("com.shop");
        assertThat(CommonPackage.of(List.of("com.shop.A", "com.shop.b.B"))).isEqualTo("com.shop");
        assertThat(CommonPackage.of(List.of("app.A", "app.B$C"))).isEqualTo("app");
    }

    @Test
    void aTopLevelNameAloneIsNoPackageForUs() {
        assertThat(CommonPackage.of(List.of("com.shop.A", "com.other.B"))).isEqualTo("com.shop");
        assertThat(CommonPackage.of(List.of("com.shop.A", "org.other.B"))).isEqualTo("com.shop");
        assertThat(CommonPackage.of(List.of("A", "org.other.B"))).isEmpty();
    }
}
