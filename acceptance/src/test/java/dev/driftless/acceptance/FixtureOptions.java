package dev.driftless.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The {@code options.properties} of an entity set.
 *
 * @param naming the application's naming strategies
 * @param beanValidation whether the application has a provider of Bean Validation
 * @param processorOptions the same for the processor, and further ones
 */
record FixtureOptions(Naming naming, boolean beanValidation, List<String> processorOptions) {
    FixtureOptions {
        processorOptions = List.copyOf(processorOptions);
    }

    /** Just the naming, without Bean Validation. */
    static FixtureOptions naming(String naming) {
        return of(naming, false);
    }

    static FixtureOptions of(String naming, boolean beanValidation) {
        return new FixtureOptions(
                Naming.valueOf(naming.toUpperCase(Locale.ROOT)),
                beanValidation,
                List.of(
                        "-Adriftless.naming=" + naming,
                        "-Adriftless.beanValidation=" + (beanValidation ? "on" : "off")));
    }

    /** The same with further options of the processor. */
    FixtureOptions with(List<String> more) {
        return new FixtureOptions(
                naming,
                beanValidation,
                Stream.concat(processorOptions.stream(), more.stream()).toList());
    }

    static FixtureOptions of(Path folder) throws IOException {
        return of(folder, "options.properties");
    }

    /** The settings in a file of that name; the defaults if there is none. */
    static FixtureOptions of(Path folder, String name) throws IOException {
        Properties properties = new Properties();
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        List<String> options = new ArrayList<>();
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> options.add("-Adriftless." + key + "=" + properties.getProperty(key)));
        String naming = properties.getProperty("naming", Naming.JPA.option());
        boolean beanValidation =
                !properties.getProperty("beanValidation", "off").equals("off");
        return new FixtureOptions(Naming.valueOf(naming.toUpperCase(Locale.ROOT)), beanValidation, options);
    }
}
