package nl.waaier.api.importing.files;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * The files that are meant, out of a folder on the machine itself, handed in from the command line, or out of a zip or workbook from
 * anybody; a workbook's sheets count as files. Nothing is ever written under a name that it chose itself. Entries of a zip are found
 * by their base name, in the zip's top folder or one below, and read in place. A file yields no more bytes than its size says, and
 * on that the limits are checked beforehand. Other files are left alone.
 */
public final class Delivery implements AutoCloseable {

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
    /** Bytes of a workbook inside a zip: it is held in memory. */
    private static final long MAX_INNER_WORKBOOK = 64L << 20;

    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<ImportFile> resembled = new LinkedHashSet<>();
    private final List<Closeable> opened = new ArrayList<>();
    private final ImportLimits limits;
    private final Wanted wanted;

    /** A file that is there: bytes unpacked, bytes that it takes, and how to get at its rows. */
    private record Content(long size, long packed, Opener opener) {}

    private interface Opener {
        Table open() throws IOException;
    }

    private interface Bytes {
        InputStream open() throws IOException;
    }

    private interface Bounded {
        BoundedInput open() throws IOException;
    }

    private Delivery(ImportLimits limits, Wanted wanted) {
        this.limits = limits;
        this.wanted = wanted;
    }

    /**
     * Opens a folder, a zip, a workbook or one of the files by itself.
     *
     * @param wanted which files are meant
     * @throws DeliveryRefused when it is none of these, has none of the files or one of them twice, or is beyond the limits
     */
    public static Delivery open(Path path, ImportLimits limits, Wanted wanted) {
        Delivery delivery = new Delivery(limits, wanted);
        try {
            delivery.add(path);
            return delivery.checked();
        } catch (RuntimeException e) {
            delivery.closeAfter(e);
            throw e;
        } catch (IOException e) {
            UncheckedIOException unchecked = new UncheckedIOException(e);
            delivery.closeAfter(unchecked);
            throw unchecked;
        }
    }

    private void add(Path path) throws IOException {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (!Files.isRegularFile(path)) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_NOT_FOUND);
        } else if (wanted.file(name).isPresent() && !isZip(path)) {
            addFile(path);
        } else if (Workbook.isOldOrLocked(path)) {
            throw new DeliveryRefused(DeliveryRule.WORKBOOK_OLD_OR_LOCKED);
        } else if (!isZip(path) && Wanted.resembled(name).isPresent()) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_EMPTY);
        } else {
            ZipFile zip = openZip(path);
            opened.add(zip);
            if (Workbook.is(zip)) {
                addSheets(name, Workbook.open(path, limits), Files.size(path));
            } else {
                addEntries(zip);
            }
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        }
    }

    private static ZipFile openZip(Path path) {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path path : children.filter(Files::isRegularFile)
                    .sorted()
                    .limit(limits.entries())
                    .toList()) {
                addFile(path);
            }
        }
    }

    private void addFile(Path path) throws IOException {
        String name = path.getFileName().toString();
        long size = Files.size(path);
        if (isWorkbook(name)) {
            addSheets(name, Workbook.open(path, limits), size);
        } else {
            addText(name, size, size, null, () -> Files.newInputStream(path));
        }
    }

    /** What Excel, macOS and Windows leave beside files, and nobody hands in. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("~$") || name.startsWith("._") || name.equals(".DS_Store") || name.equals("Thumbs.db");
    }

    private static boolean isWorkbook(String name) {
        return !isOfTheSystem(name) && name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]");
    }

    /** The sheets that are meant; of a workbook that is itself named like a file, the first one where none is. */
    private void addSheets(String name, Workbook workbook, long packed) {
        opened.add(workbook);
        Map<String, String> words = new LinkedHashMap<>();
        for (String sheet : workbook.sheets()) {
            wanted.sheet(sheet).ifPresent(word -> words.put(sheet, word));
        }
        if (words.isEmpty() && !workbook.sheets().isEmpty()) {
            wanted.sheet(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                    .ifPresent(word -> words.put(workbook.sheets().getFirst(), word));
        }
        for (String sheet : workbook.sheets()) {
            String word = words.get(sheet);
            if (word == null) {
                warnings.add(new Warning(null, null, ColumnName.shown(sheet), WarningRule.SHEET_UNKNOWN, 1));
            } else {
                long share = Math.max(1, workbook.size() / words.size());
                put(word, new Content(share, packed / words.size(), () -> workbook.table(sheet)));
            }
        }
    }

    private void addEntries(ZipFile from) throws IOException {
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

    private void add(ZipFile from, ZipEntry entry) throws IOException {
        String name = entry.getName();
        String[] segments = name.split("/", -1);
        if (isUnsafe(name)) {
            warnings.add(Warning.ofDelivery(WarningRule.FILE_NAME_UNSAFE));
        } else {
            // Deeper than one folder there are no files of ours, whatever their names.
            String baseName = segments.length <= 2 ? segments[segments.length - 1] : "";
            Bytes bytes = () -> from.getInputStream(entry);
            if (isWorkbook(baseName)) {
                addSheets(baseName, innerWorkbook(entry, bytes), entry.getCompressedSize());
            } else {
                addText(baseName, entry.getSize(), entry.getCompressedSize(), entry.getCrc(), bytes);
            }
        }
    }

    private Workbook innerWorkbook(ZipEntry entry, Bytes bytes) throws IOException {
        if (entry.getSize() < 0 || entry.getSize() > MAX_INNER_WORKBOOK) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_TOO_LARGE);
        }
        try (InputStream in = new BoundedInput(bytes.open(), entry.getSize(), entry.getCrc())) {
            return Workbook.open(in.readAllBytes(), limits);
        }
    }

    private void addText(String baseName, long size, long packed, @Nullable Long checksum, Bytes bytes) {
        String word = wanted.file(baseName).orElse(null);
        if (isOfTheSystem(baseName)) {
            return;
        }
        if (word == null) {
            tellUnknown(baseName);
        } else if (size < 0 || packed < 0) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        } else {
            Bounded bounded = () -> new BoundedInput(new BufferedInputStream(bytes.open()), size, checksum);
            boolean json = baseName.toLowerCase(Locale.ROOT).endsWith(".json");
            put(word, new Content(size, packed, () -> text(word, bounded, json)));
        }
    }

    private void tellUnknown(String baseName) {
        Optional<ImportFile> file = Wanted.resembled(baseName);
        file.ifPresent(resembled::add);
        warnings.add(
                file.isPresent()
                        ? new Warning(file.get(), null, ColumnName.shown(baseName), WarningRule.FILE_NAME_RESEMBLES, 1)
                        : Warning.ofDelivery(WarningRule.FILE_UNKNOWN));
    }

    private void put(String word, Content content) {
        if (contents.put(word, content) != null) {
            throw new DeliveryRefused(DeliveryRule.FILE_TWICE);
        }
    }

    private Table text(String word, Bounded bytes, boolean json) throws IOException {
        Wanted.TextForm form = wanted.form(word);
        TextCharset.Found charset;
        try (InputStream in = bytes.open()) {
            charset = TextCharset.find(in, form.charset());
        }
        return json ? new JsonTable(bytes.open(), charset) : new CsvTable(bytes.open(), charset, form.separator());
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
        if (size() > Math.max(1, packed) * limits.ratio()) {
            throw new DeliveryRefused(DeliveryRule.ZIP_RATIO_TOO_HIGH);
        }
        return this;
    }

    /** The words for the files that are there. */
    public Set<String> files() {
        return contents.keySet();
    }

    /** Those of the five files that are not there by their name, while the name of another file resembles it. */
    public Set<ImportFile> misnamed() {
        return resembled.stream()
                .filter(file -> !contents.containsKey(file.word()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All bytes together, unpacked. */
    public long size() {
        return contents.values().stream().mapToLong(Content::size).sum();
    }

    /**
     * The rows of a file that is there; to be closed.
     *
     * @throws IOException when it cannot be read
     */
    public Table table(String word) throws IOException {
        return Objects.requireNonNull(contents.get(word)).opener().open();
    }

    /** What is told about names in the delivery. */
    public List<Warning> warnings() {
        return warnings;
    }

    private void closeAfter(RuntimeException problem) {
        try {
            close();
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : opened) {
            one.close();
        }
    }
}
