package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens a CSV of ours in a spreadsheet calculates nothing that somebody else wrote. */
class CsvFormulasTest {

    @Test
    void noCellOfAnyCsvIsAFormula(@TempDir Path data) throws IOException {
        try (Product product = Product.start(data, Map.of())) {
            OneTeacher teacher = OneTeacher.in(product, data);
            String position = recordFormulas(product, teacher)
                    .headers()
                    .firstValue("Position")
                    .orElseThrow();
            String export = product.http()
                    .get("/v1/teachers/" + teacher.id() + "/timeline-export?after=" + position, OneTeacher.HR)
                    .body();
            assertThat(cells(export))
                    .contains("'=HYPERLINK(\"http://evil.example\")", "'+1", "'@SUM(A1)")
                    .contains("rector", "2015-06-30")
                    .noneMatch(CsvFormulasTest::isFormula);

            String report = rejections(product, "-2+3");
            assertThat(cells(report)).contains("column-twice", "'-2?3").noneMatch(CsvFormulasTest::isFormula);
        }
    }

    private static HttpResponse<String> recordFormulas(Product product, OneTeacher teacher) {
        String body = """
                {"type": "support", "school": "16AH", "role": "vakleraar", "from": "2015-01-01", "until": "2015-06-30",
                 "kind": "scholing", "quantity": 40, "unit": "uur", "per": "eenmalig", "decidedBy": "=HYPERLINK(\\"http://evil.example\\")",
                 "evidence": "+1", "remark": "@SUM(A1)"}""";
        HttpResponse<String> recorded = product.http()
                .send(product.http()
                        .request(
                                "POST",
                                "/v1/teachers/" + teacher.id() + "/facts",
                                OneTeacher.HR,
                                BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "formulas"));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        return recorded;
    }

    /** Of a delivery with a column of this name, twice. */
    private static String rejections(Product product, String column) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("leraren.csv"));
            String header = "bestuursnummer;personeelsnummer;roepnaam;tussenvoegsel;achternaam;email;geboortedatum";
            zip.write((header + ";bestuursnummer;" + column + ";" + column + "\n12345;2;A;;B;;;12345;=1;=1\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> accepted = product.http()
                .send(product.http()
                        .request("POST", "/v1/imports", OneTeacher.HR, BodyPublishers.ofByteArray(bytes.toByteArray()))
                        .header("Content-Type", "application/zip"));
        String job = "/v1/imports/" + Http.read(accepted).path("id").asString();
        await().atMost(Duration.ofSeconds(30)).until(() -> List.of("done", "failed")
                .contains(Http.read(product.http().get(job, OneTeacher.HR))
                        .path("state")
                        .asString()));
        return product.http().get(job + "/rejections", OneTeacher.HR).body();
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    }

    private static List<String> cells(String csv) {
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv).stream()
                .flatMap(record -> record.getFields().stream())
                .toList();
    }
}
