package nl.waaier.api.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines as a Markdown table that also reads well as plain text. */
public final class Table {

    private static final List<String> HEADER =
            List.of("row", "what", "stores", "events", "product", "bare", "figure", "min-max", "rounds", "target", "");

    private Table() {}

    /** The table, with a line end after each line. */
    public static String of(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        lines.forEach(line -> rows.add(cells(line)));
        List<Integer> widths = IntStream.range(0, HEADER.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        StringBuilder text = new StringBuilder();
        append(text, rows.getFirst(), widths);
        append(
                text,
                widths.stream().map(width -> "-".repeat(Math.max(3, width))).toList(),
                widths);
        rows.stream().skip(1).forEach(row -> append(text, row, widths));
        return text.toString();
    }

    private static List<String> cells(Line line) {
        Ratio ratio = line.ratio();
        return List.of(
                line.row(),
                line.what(),
                line.stores(),
                line.events(),
                line.product(),
                line.bare(),
                Line.figure(ratio.median()),
                Line.figure(ratio.least()) + "-" + Line.figure(ratio.most()),
                Integer.toString(ratio.rounds()),
                line.target() == null ? "" : line.target().told(),
                line.verdict());
    }

    private static void append(StringBuilder text, List<String> cells, List<Integer> widths) {
        text.append(IntStream.range(0, cells.size())
                        .mapToObj(i -> padded(cells.get(i), Math.max(3, widths.get(i))))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
