package nl.waaier.api.importing.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.files.Delivery;
import nl.waaier.api.importing.files.Table;
import nl.waaier.api.importing.profile.Profile.Lookup;
import org.jspecify.annotations.Nullable;

/** A delivery read by a profile: our five files, as far as they are there. */
public final class MappedDelivery implements AutoCloseable {

    private final Delivery delivery;
    private final Profile profile;
    private final @Nullable String board;
    private final Map<Lookup, Lookups.Values> lookups = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    private MappedDelivery(Delivery delivery, Profile profile, @Nullable String board) {
        this.delivery = delivery;
        this.profile = profile;
        this.board = board;
        warnings.addAll(delivery.warnings());
    }

    /**
     * Opens a delivery.
     *
     * @param board the number of the board that hands in, null for an operator
     * @throws DeliveryRefused when there is nothing that can be read, or more than may be
     */
    public static MappedDelivery open(Path path, ImportLimits limits, Profile profile, @Nullable String board) {
        return new MappedDelivery(Delivery.open(path, limits, new ProfileFiles(profile)), profile, board);
    }

    /** Those of our files that are there, in their order. */
    public List<ImportFile> files() {
        return Arrays.stream(ImportFile.values())
                .filter(file -> delivery.files().contains(profile.source(file)))
                .toList();
    }

    /** Those of our files that are not there, while the name of another one resembles theirs. */
    public List<ImportFile> misnamed() {
        return delivery.misnamed().stream()
                .filter(file -> profile.mapping(file) == null)
                .toList();
    }

    /** All bytes together, unpacked. */
    public long size() {
        return delivery.size();
    }

    /** What is told about the delivery so far; more may come while tables are opened. */
    public List<Warning> warnings() {
        return warnings;
    }

    /**
     * The rows of one of our files that is there; to be closed.
     *
     * @throws IOException when it cannot be read
     */
    public MappedTable table(ImportFile file) throws IOException {
        Table table = delivery.table(profile.source(file));
        MappedTable mapped = new MappedTable(table, file, profile, lookup -> values(file, lookup), board);
        Profile.FileMapping mapping = profile.mapping(file);
        if (mapping != null) {
            mapping.columns().values().stream()
                    .map(Profile.Cell::lookup)
                    .filter(Objects::nonNull)
                    .flatMap(lookup -> values(file, lookup).faults().stream())
                    .forEach(mapped::addFault);
        }
        return mapped;
    }

    private Lookups.Values values(ImportFile file, Lookup lookup) {
        return lookups.computeIfAbsent(lookup, l -> read(file, l));
    }

    private Lookups.Values read(ImportFile file, Lookup lookup) {
        if (!delivery.files().contains(lookup.in())) {
            String name =
                    Objects.requireNonNull(profile.sources().get(lookup.in())).file();
            warnings.add(new Warning(file, null, name, WarningRule.FILE_OF_PROFILE_MISSING, 1));
            return Lookups.Values.NONE;
        }
        try (Table table = delivery.table(lookup.in())) {
            return Lookups.read(table, lookup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        delivery.close();
    }
}
