package dev.driftless.processor;

import dev.driftless.processor.read.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The class files of the class output, the class path and the platform, for classes that are not being compiled. */
final class CompilerClassFiles implements ClassFiles {
    private final Filer filer;
    private final Path classOutput;
    private final Set<String> compiled;

    CompilerClassFiles(Filer filer, Path classOutput, Set<String> compiled) {
        this.filer = filer;
        this.classOutput = classOutput;
        this.compiled = compiled;
    }

    @Override
    public Optional<InputStream> open(String binaryName) throws IOException {
        if (compiled.contains(binaryName)) {
            return Optional.empty();
        }
        String path = binaryName.replace('.', '/') + ".class";
        Path own = classOutput.resolve(path);
        if (Files.isRegularFile(own)) {
            return Optional.of(Files.newInputStream(own));
        }
        InputStream platform = ClassLoader.getPlatformClassLoader().getResourceAsStream(path);
        return platform != null ? Optional.of(platform) : onClassPath(binaryName);
    }

    private Optional<InputStream> onClassPath(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String packageName = binaryName.substring(0, Math.max(0, dot));
        String file = binaryName.substring(dot + 1) + ".class";
        try {
            return Optional.of(filer.getResource(StandardLocation.CLASS_PATH, packageName, file)
                    .openInputStream());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
