package nl.waaier.projections.functiemix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Sector;

/**
 * The functiemix of the whole country as DUO published it ({@code national-functiemix.csv}): each October of 2006 to
 * 2017, per sector. It was not published for later years.
 *
 * @param sector of which sector
 * @param referenceDate 1 October of the year
 * @param fte fte of all teachers
 * @param shares percent of that fte per label, and under {@link #OTHER} of all labels that DUO does not tell apart
 */
public record NationalFunctiemix(
        Sector sector, LocalDate referenceDate, Fte fte, SortedMap<String, Percentage> shares) {

    /** Where the figures come from, as their licence asks to be told. */
    public static final String SOURCE = "DUO open onderwijsdata (Functiemix), CC BY 4.0";

    /** Stands for all labels that are not told apart: in primary education LD, LE and LX, elsewhere LA and LX. */
    public static final String OTHER = "overig";

    /** Every figure, by sector and then by date. */
    public static final List<NationalFunctiemix> ALL = read("national-functiemix.csv");

    private static final String SEPARATOR = ";";

    public NationalFunctiemix {
        shares = Collections.unmodifiableSortedMap(shares);
    }

    /** The figures of a sector on a date, if there are any. */
    public static Optional<NationalFunctiemix> find(Sector sector, LocalDate referenceDate) {
        return ALL.stream()
                .filter(f -> f.sector() == sector && f.referenceDate().equals(referenceDate))
                .findFirst();
    }

    private static List<NationalFunctiemix> read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NationalFunctiemix.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(SEPARATOR, -1))
                    .toList();
            List<String> header = Arrays.asList(rows.getFirst());
            return rows.stream().skip(1).map(row -> parse(header, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row is {@code sector;year;fte} and a share per label of the header; empty where the label is not told apart. */
    private static NationalFunctiemix parse(List<String> header, String[] row) {
        List<String> labels = new ArrayList<>(header.subList(3, header.size()));
        SortedMap<String, Percentage> shares = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            String share = row[i + 3];
            if (!share.isEmpty()) {
                shares.put(labels.get(i), Percentage.of(new BigDecimal(share)));
            }
        }
        return new NationalFunctiemix(
                Sector.of(row[0]),
                LocalDate.of(Integer.parseInt(row[1]), Month.OCTOBER, 1),
                Fte.of(new BigDecimal(row[2])),
                shares);
    }
}
