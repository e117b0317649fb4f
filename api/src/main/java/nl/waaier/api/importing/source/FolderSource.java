package nl.waaier.api.importing.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;

/** A folder on the machine itself, handed in from the command line. Other files and folders in it are left alone. */
final class FolderSource implements ImportSource {

    private final Map<ImportFile, Path> paths;
    private final Map<ImportFile, Long> sizes;
    private final List<Warning> warnings;

    private FolderSource(Map<ImportFile, Path> paths, Map<ImportFile, Long> sizes, List<Warning> warnings) {
        this.paths = paths;
        this.sizes = sizes;
        this.warnings = warnings;
    }

    static FolderSource open(Path folder, SourceLimits limits) {
        Map<ImportFile, Path> paths = new EnumMap<>(ImportFile.class);
        Map<ImportFile, Long> sizes = new EnumMap<>(ImportFile.class);
        List<Warning> warnings = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path path : children.filter(Files::isRegularFile)
                    .limit(limits.entries())
                    .toList()) {
                Optional<ImportFile> file = ImportFile.byName(path.getFileName().toString());
                if (file.isEmpty()) {
                    warnings.add(Warning.ofDelivery(WarningRule.FILE_UNKNOWN));
                } else if (paths.put(file.get(), path) != null) {
                    throw new DeliveryRefused(DeliveryRule.FILE_TWICE);
                } else {
                    sizes.put(file.get(), Files.size(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FolderSource source = new FolderSource(paths, sizes, warnings);
        Delivery.check(source, limits);
        return source;
    }

    @Override
    public Set<ImportFile> files() {
        return paths.keySet();
    }

    @Override
    public long size(ImportFile file) {
        return Objects.requireNonNull(sizes.get(file));
    }

    @Override
    public InputStream open(ImportFile file) throws IOException {
        return new BoundedInput(
                new BufferedInputStream(Files.newInputStream(Objects.requireNonNull(paths.get(file)))), size(file));
    }

    @Override
    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public void close() {}
}
