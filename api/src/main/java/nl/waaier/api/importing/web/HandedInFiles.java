package nl.waaier.api.importing.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files that somebody chose on a form, as one delivery: a zip goes on as it is, other files are put into one, since what a
 * file is called says what it is.
 *
 * @param files at least one, none of them twice
 */
record HandedInFiles(List<MultipartFile> files) {

    /** The field of the form. */
    static final String FIELD = "bestand";

    /** What was chosen; a fault when that is nothing, or no one delivery. */
    static HandedInFiles read(List<MultipartFile> chosen, Faults faults) {
        // A browser sends a nameless part where nothing was chosen.
        List<MultipartFile> files =
                chosen.stream().filter(file -> !name(file).isEmpty()).toList();
        Set<String> names = new HashSet<>();
        if (files.isEmpty()) {
            faults.add(new Fault(FIELD, "required", "Kies een bestand.", "Choose a file."));
        } else if (!files.stream().allMatch(file -> names.add(name(file).toLowerCase(Locale.ROOT)))) {
            faults.add(new Fault(
                    FIELD,
                    "file-twice",
                    "U koos tweemaal een bestand met dezelfde naam.",
                    "You chose two files by the same name."));
        } else if (files.size() > 1 && files.stream().anyMatch(HandedInFiles::isZip)) {
            faults.add(new Fault(
                    FIELD,
                    "zip-beside-others",
                    "Kies één zip, of losse bestanden zonder zip.",
                    "Choose one zip, or files without a zip."));
        }
        return new HandedInFiles(files);
    }

    /** The delivery, to be closed. */
    InputStream open() throws IOException {
        return files.size() == 1 && !isPacked(files.getFirst())
                ? files.getFirst().getInputStream()
                : packed();
    }

    private static boolean isZip(MultipartFile file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What is recognised by its name; all else is told by what is in it. */
    private static boolean isPacked(MultipartFile file) {
        return name(file).toLowerCase(Locale.ROOT).matches(".*\\.(csv|json|xlsx|xlsm)");
    }

    /** Without the folder that some browsers send with it. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** A file that only the owner of the process can read, gone when it is closed: it holds personal data. */
    private InputStream packed() throws IOException {
        Path zip = Files.createTempFile("waaier-aanlevering", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(zip);
                    ZipOutputStream into = new ZipOutputStream(out)) {
                // As large as it is, so that no limit on how tight a zip is packed stands in the way.
                into.setLevel(Deflater.NO_COMPRESSION);
                for (MultipartFile file : files) {
                    into.putNextEntry(new ZipEntry(name(file)));
                    try (InputStream content = file.getInputStream()) {
                        content.transferTo(into);
                    }
                    into.closeEntry();
                }
            }
            return new FilterInputStream(Files.newInputStream(zip)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    Files.deleteIfExists(zip);
                }
            };
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(zip);
            throw e;
        }
    }
}
