package nl.waaier.api.importing.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import org.jspecify.annotations.Nullable;

/**
 * Some of the five files: in a folder on the machine itself, handed in from the command line, or in a zip from anybody.
 * Nothing is ever written under a name that it chose itself. Entries of a zip are found by their base name, in the zip's
 * top folder or one below, and read in place. A file yields no more bytes than its size says, and on that the limits are
 * checked beforehand. Other files are left alone.
 */
public final class Delivery implements AutoCloseable {

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private final Map<ImportFile, Content> contents = new EnumMap<>(ImportFile.class);
    private final List<Warning> warnings = new ArrayList<>();
    private final ImportLimits limits;
    private final @Nullable ZipFile zip;

    /** A file that is there: bytes unpacked, bytes that it takes, and how to get at them. */
    private record Content(long size, long packed, Opener opener) {}

    private interface Opener {
        InputStream open() throws IOException;
    }

    private Delivery(ImportLimits limits, @Nullable ZipFile zip) {
        this.limits = limits;
        this.zip = zip;
    }

    /**
     * Opens a folder or a zip.
     *
     * @throws DeliveryRefused when it is neither, has none of the files or one of them twice, or is beyond the limits
     */
    public static Delivery open(Path path, ImportLimits limits) {
        if (Files.isDirectory(path)) {
            Delivery delivery = new Delivery(limits, null);
            delivery.addFolder(path);
            return delivery.checked();
        }
        if (!Files.isRegularFile(path)) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_NOT_FOUND);
        }
        ZipFile zip = openZip(path);
        try {
            Delivery delivery = new Delivery(limits, zip);
            delivery.addEntries(zip);
            return delivery.checked();
        } catch (RuntimeException e) {
            try {
                zip.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private static ZipFile openZip(Path path) {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        }
    }

    private void addFolder(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path path : children.filter(Files::isRegularFile)
                    .limit(limits.entries())
                    .toList()) {
                long size = Files.size(path);
                add(path.getFileName().toString(), new Content(size, size, () -> Files.newInputStream(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addEntries(ZipFile from) {
        if (from.size() > limits.entries()) {
            throw new DeliveryRefused(DeliveryRule.ZIP_HAS_TOO_MANY_FILES);
        }
        try {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!entry.isDirectory()) {
                    add(from, entry);
                }
            }
        } catch (IllegalArgumentException e) {
            // A name that is no UTF-8.
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        }
    }

    private void add(ZipFile from, ZipEntry entry) {
        String name = entry.getName();
        String[] segments = name.split("/", -1);
        if (isUnsafe(name)) {
            warnings.add(Warning.ofDelivery(WarningRule.FILE_NAME_UNSAFE));
        } else {
            // Deeper than one folder there are no files of ours, whatever their names.
            String baseName = segments.length <= 2 ? segments[segments.length - 1] : "";
            add(baseName, new Content(entry.getSize(), entry.getCompressedSize(), () -> from.getInputStream(entry)));
        }
    }

    private void add(String baseName, Content content) {
        ImportFile file = ImportFile.byName(baseName).orElse(null);
        if (file == null) {
            warnings.add(Warning.ofDelivery(WarningRule.FILE_UNKNOWN));
        } else if (content.size() < 0 || content.packed() < 0) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        } else if (contents.put(file, content) != null) {
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

    private Delivery checked() {
        if (contents.isEmpty()) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_EMPTY);
        }
        if (size() > limits.bytes()) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_TOO_LARGE);
        }
        long packed = contents.values().stream().mapToLong(Content::packed).sum();
        if (zip != null && size() > Math.max(1, packed) * limits.ratio()) {
            throw new DeliveryRefused(DeliveryRule.ZIP_RATIO_TOO_HIGH);
        }
        return this;
    }

    /** The files that are there. */
    public Set<ImportFile> files() {
        return contents.keySet();
    }

    /** All bytes together, unpacked. */
    public long size() {
        return contents.values().stream().mapToLong(Content::size).sum();
    }

    /**
     * The bytes of a file that is there.
     *
     * @throws IOException when it cannot be read
     */
    public InputStream open(ImportFile file) throws IOException {
        Content content = Objects.requireNonNull(contents.get(file));
        return new BoundedInput(new BufferedInputStream(content.opener().open()), content.size());
    }

    /** What is told about names in the delivery. */
    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
