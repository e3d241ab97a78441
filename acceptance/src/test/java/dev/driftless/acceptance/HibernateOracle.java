package dev.driftless.acceptance;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Asks Hibernate itself for the schema of a set of entities: boots it without a database, for the server versions of
 * {@link Servers}, as far as a session factory, because building that one changes the mapping on the way, and takes the script it
 * writes.
 */
public final class HibernateOracle {
    /** Ends each statement of the script; does not occur in any. */
    private static final String END = "\u0001";

    private static final List<Class<? extends Annotation>> MANAGED =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    /** Kept here so that its level stays set. Whatever fails is thrown anyway. */
    private static final Logger LOG = Logger.getLogger("org.hibernate");

    static {
        LOG.setLevel(Level.OFF);
        // Applications run without Java's assertions, and some of Hibernate's fail on mappings that it maps.
        HibernateOracle.class.getClassLoader().setPackageAssertionStatus("org.hibernate", false);
    }

    private HibernateOracle() {}

    /** Needs no expression language, since no message is ever shown. */
    private static final class Validator {
        static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    /** The statements that create the schema of all entities below a folder of class files, in order. */
    public static List<String> createScript(Path classes, DatabaseKind kind, Naming naming) throws IOException {
        return createScript(classes, kind, naming, false);
    }

    /** The same, with or without a provider of Bean Validation. */
    static List<String> createScript(Path classes, DatabaseKind kind, Naming naming, boolean validation)
            throws IOException {
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, HibernateOracle.class.getClassLoader())) {
            return createScript(managedClasses(classes, loader), packages(classes), loader, kind, naming, validation);
        }
    }

    /** The statements that create the schema of some classes, in order. */
    public static List<String> createScript(
            List<Class<?>> managed,
            List<String> packages,
            ClassLoader loader,
            DatabaseKind kind,
            Naming naming,
            boolean validation) {
        StringWriter script = new StringWriter();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings(kind, script, validation))
                .addService(BytecodeProvider.class, new BytecodeProviderImpl()) // makes no proxies, which takes time
                .build()) {
            MetadataSources sources = new MetadataSources(registry);
            packages.forEach(sources::addPackage);
            managed.forEach(sources::addAnnotatedClass);
            MetadataBuilder builder = sources.getMetadataBuilder()
                    .applyImplicitNamingStrategy(naming.implicit())
                    .applyPhysicalNamingStrategy(naming.physical());
            builder.build().buildSessionFactory().close();
            return statements(script.toString());
        } finally {
            thread.setContextClassLoader(before);
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
        }
    }

    private static Map<String, Object> settings(DatabaseKind kind, StringWriter script, boolean validation) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("hibernate.dialect", dialect(kind));
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.hbm2ddl.delimiter", END);
        // Entities that fetch each other eagerly would take minutes, and how they are fetched makes no schema.
        settings.put("hibernate.max_fetch_depth", "0");
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("jakarta.persistence.validation.mode", validation ? "auto" : "none");
        if (validation) {
            settings.put("jakarta.persistence.validation.factory", Validator.FACTORY);
        }
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        settings.put("jakarta.persistence.schema-generation.scripts.action", "create");
        settings.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        return settings;
    }

    private static Dialect dialect(DatabaseKind kind) {
        return switch (kind) {
            case H2 -> new H2Dialect(DatabaseVersion.make(2, 4, 240));
            case POSTGRESQL -> new PostgreSQLDialect(DatabaseVersion.make(17));
            case MARIADB -> new MariaDBDialect(DatabaseVersion.make(11, 4));
        };
    }

    private static List<String> statements(String script) {
        return Stream.of(script.split(END, -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** Every class below a folder that Hibernate has to be told about, by name. */
    static List<Class<?>> managedClasses(Path classes, ClassLoader loader) throws IOException {
        return names(classes).stream()
                .filter(name -> !name.endsWith("package-info") && !name.endsWith("module-info"))
                .<Class<?>>map(name -> load(name, loader))
                .filter(type -> MANAGED.stream().anyMatch(type::isAnnotationPresent))
                .toList();
    }

    private static List<String> packages(Path classes) throws IOException {
        return names(classes).stream()
                .filter(name -> name.endsWith(".package-info"))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .toList();
    }

    private static List<String> names(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
