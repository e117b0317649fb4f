package nl.waaier.api.importing.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;

/**
 * A zip from anybody. Entries are found by their base name, in the zip's top folder or one below, and read in place; an
 * entry yields no more bytes than the directory of the zip says, and on those the limits are checked beforehand.
 */
final class ZipSource implements ImportSource {

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private final ZipFile zip;
    private final Map<ImportFile, ZipEntry> entries = new EnumMap<>(ImportFile.class);
    private final List<Warning> warnings = new ArrayList<>();

    private ZipSource(ZipFile zip) {
        this.zip = zip;
    }

    static ZipSource open(Path path, SourceLimits limits) {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        }
        ZipSource source = new ZipSource(zip);
        try {
            source.index(limits);
            return source;
        } catch (RuntimeException e) {
            source.closeQuietly(e);
            throw e;
        }
    }

    private void index(SourceLimits limits) {
        if (zip.size() > limits.entries()) {
            throw new DeliveryRefused(DeliveryRule.ZIP_HAS_TOO_MANY_FILES);
        }
        List<? extends ZipEntry> all;
        try {
            all = Collections.list(zip.entries());
        } catch (IllegalArgumentException e) {
            // A name that is no UTF-8.
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        }
        all.stream().filter(entry -> !entry.isDirectory()).forEach(this::index);
        Delivery.check(this, limits);
        long packed =
                entries.values().stream().mapToLong(ZipEntry::getCompressedSize).sum();
        if (size() > Math.max(1, packed) * limits.ratio()) {
            throw new DeliveryRefused(DeliveryRule.ZIP_RATIO_TOO_HIGH);
        }
    }

    private void index(ZipEntry entry) {
        String name = entry.getName();
        if (isUnsafe(name)) {
            warnings.add(Warning.ofDelivery(WarningRule.FILE_NAME_UNSAFE));
            return;
        }
        String[] segments = name.split("/", -1);
        Optional<ImportFile> file =
                segments.length <= 2 ? ImportFile.byName(segments[segments.length - 1]) : Optional.empty();
        if (file.isEmpty()) {
            warnings.add(Warning.ofDelivery(WarningRule.FILE_UNKNOWN));
        } else if (entry.getSize() < 0 || entry.getCompressedSize() < 0) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        } else if (entries.put(file.get(), entry) != null) {
            throw new DeliveryRefused(DeliveryRule.FILE_TWICE);
        }
    }

    /** Points outside the zip's own folder, on any system. */
    private static boolean isUnsafe(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || DRIVE.matcher(name).matches()
                || List.of(name.split("/", -1)).contains("..");
    }

    @Override
    public Set<ImportFile> files() {
        return entries.keySet();
    }

    @Override
    public long size(ImportFile file) {
        return entry(file).getSize();
    }

    @Override
    public InputStream open(ImportFile file) throws IOException {
        return new BoundedInput(new BufferedInputStream(zip.getInputStream(entry(file))), size(file));
    }

    private ZipEntry entry(ImportFile file) {
        return Objects.requireNonNull(entries.get(file));
    }

    @Override
    public List<Warning> warnings() {
        return warnings;
    }

    private void closeQuietly(RuntimeException cause) {
        try {
            zip.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
