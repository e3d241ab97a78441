package dev.driftless.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Notices mappings in XML, which Hibernate reads and Driftless does not, where the build puts them before the compile. */
final class XmlMappings {
    private static final String ORM = "META-INF/orm.xml";
    private static final String UNIT = "META-INF/persistence.xml";

    private XmlMappings() {}

    /**
     * A warning if there are any.
     *
     * @param classOutput where the build puts the resources beside the class files
     */
    static Optional<Notice> find(Path classOutput) {
        if (Files.isRegularFile(classOutput.resolve(ORM))) {
            return Optional.of(notRead(ORM));
        }
        return namesMappingFile(classOutput.resolve(UNIT))
                ? Optional.of(notRead("The mapping file that " + UNIT + " names"))
                : Optional.empty();
    }

    private static boolean namesMappingFile(Path unit) {
        try {
            return Files.isRegularFile(unit) && Files.readString(unit).contains("<mapping-file");
        } catch (IOException e) {
            return false;
        }
    }

    private static Notice notRead(String file) {
        return Notice.warning(
                "unsupported-mapping",
                file + " is not read: what it maps or overrides is missing in the schema. Use annotations instead.");
    }
}
