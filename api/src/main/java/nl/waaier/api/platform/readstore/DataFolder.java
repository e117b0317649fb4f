package nl.waaier.api.platform.readstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Keeps the data folder, with the embedded database and what is being imported, from other users of the machine, before
 * anything is opened in it. One that is made here is its owner's alone; of one that is there, and of the files in it, whatever
 * others may do is taken away, and what its group may do is left as somebody set it. Where the file system knows no such
 * rights, nothing is done.
 */
final class DataFolder implements BeanFactoryPostProcessor {

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private final Environment environment;

    DataFolder(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Path folder = Path.of(environment.getProperty("waaier.data-dir", ".waaier-data"));
        try {
            if (Files.isDirectory(folder)) {
                close(folder);
            } else if (EmbeddedStores.configured(environment)) {
                make(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be made or kept from other users", e);
        }
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (knowsRights(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void close(Path folder) throws IOException {
        if (!knowsRights(folder)) {
            return;
        }
        withoutOthers(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                withoutOthers(file);
            }
        }
    }

    private static void withoutOthers(Path path) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(Files.getPosixFilePermissions(path));
        if (rights.removeAll(OF_OTHERS)) {
            Files.setPosixFilePermissions(path, rights);
        }
    }

    private static boolean knowsRights(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
