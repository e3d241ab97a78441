package dev.driftless.acceptance;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;

/** Finds models and scripts in one folder only: the sample application is on the class path of the tests. */
final class OwnClassPath extends URLClassLoader {
    OwnClassPath(Path classes) throws IOException {
        super(new URL[] {classes.toUri().toURL()}, OwnClassPath.class.getClassLoader());
    }

    private static boolean isOwn(String name) {
        return name.startsWith("META-INF/driftless") || name.startsWith("db/");
    }

    @Override
    public URL getResource(String name) {
        return isOwn(name) ? findResource(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isOwn(name) ? findResources(name) : super.getResources(name);
    }
}
