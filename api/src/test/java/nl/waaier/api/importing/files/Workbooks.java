package nl.waaier.api.importing.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as Excel writes them, made of the parts that matter to who reads them; for tests. */
public final class Workbooks {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    /** XML of a cell's inside, with its type. */
    public record Cell(String type, String inside) {}

    /** Adds a sheet: texts, numbers, dates, booleans, {@link Cell}s, or "" for a cell that is not there. */
    public Workbooks sheet(String name, List<List<Object>> rows) {
        sheets.put(name, rows);
        return this;
    }

    /** The workbook. */
    public byte[] bytes() {
        Map<String, String> parts = parts();
        return zip(parts);
    }

    /** Its parts by their names. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder(XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("workbook", "sheet.main"));
        StringBuilder book = new StringBuilder(
                XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr/><sheets>");
        StringBuilder relations = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        int number = 0;
        for (Map.Entry<String, List<List<Object>>> sheet : sheets.entrySet()) {
            number++;
            types.append(override("worksheets/sheet" + number, "worksheet"));
            book.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(escaped(sheet.getKey()), number, number));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, RELATIONS, number));
            parts.put("xl/worksheets/sheet" + number + ".xml", xml(sheet.getValue()));
        }
        types.append(override("sharedStrings", "sharedStrings")).append(override("styles", "styles"));
        parts.put("[Content_Types].xml", types + "</Types>");
        parts.put("xl/workbook.xml", book + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        StringBuilder shared = new StringBuilder(XML + "<sst xmlns=\"" + MAIN + "\">");
        texts.keySet().forEach(text -> shared.append("<si><t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</t></si>"));
        parts.put("xl/sharedStrings.xml", shared + "</sst>");
        parts.put(
                "xl/styles.xml",
                XML + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\">"
                        + "<numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy;@\"/></numFmts>"
                        + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"2\"/></cellXfs></styleSheet>");
        return parts;
    }

    /** A zip of parts or files. */
    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private String xml(List<List<Object>> rows) {
        StringBuilder xml = new StringBuilder(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                xml.append(cell(address(column) + (row + 1), rows.get(row).get(column)));
            }
            xml.append("</row>");
        }
        return xml + "</sheetData></worksheet>";
    }

    private String cell(String at, Object value) {
        String cell = "<c r=\"" + at + "\"";
        return switch (value) {
            case LocalDate date ->
                cell + " s=\"" + (date.getDayOfMonth() % 2 + 1) + "\"><v>" + DAY_ZERO.until(date, ChronoUnit.DAYS)
                        + "</v></c>";
            case Boolean flag -> cell + " t=\"b\"><v>" + (flag ? 1 : 0) + "</v></c>";
            case Integer number -> cell + "><v>" + number + "</v></c>";
            case BigDecimal number -> cell + " s=\"3\"><v>" + number + "</v></c>";
            case Cell raw -> cell + " t=\"" + raw.type() + "\">" + raw.inside() + "</c>";
            default -> value.equals("") ? "" : cell + " t=\"s\"><v>" + text(value.toString()) + "</v></c>";
        };
    }

    private int text(String text) {
        return texts.computeIfAbsent(text, t -> texts.size());
    }

    private static String address(int column) {
        return column < 26 ? "" + (char) ('A' + column) : address(column / 26 - 1) + (char) ('A' + column % 26);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
