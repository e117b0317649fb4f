package nl.waaier.api.asking.evidence;

import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import nl.waaier.api.platform.web.PrintablePage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Gives out a pack as JSON, or as a page to be read with that JSON in it. Always as a file to keep: a browser that showed it and
 * saved what it showed would save other bytes.
 */
@Component
final class PackConverter extends AbstractHttpMessageConverter<SignedPack> {

    PackConverter() {
        super(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == SignedPack.class;
    }

    @Override
    protected SignedPack readInternal(Class<? extends SignedPack> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("packs are not read", input);
    }

    @Override
    protected void writeInternal(SignedPack pack, HttpOutputMessage output) throws IOException {
        HttpHeaders headers = output.getHeaders();
        boolean page = MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("bewijspakket." + (page ? "html" : "json"))
                .build());
        if (page) {
            headers.setContentType(PrintablePage.TYPE);
            headers.set("Content-Security-Policy", PrintablePage.POLICY);
        }
        Writer out = new BufferedWriter(new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8));
        try {
            if (page) {
                PackPage.write(pack, out);
            } else {
                pack.write(new WriterOutput(out)::writeContent);
            }
        } catch (UncheckedIOException away) {
            throw away.getCause();
        }
        out.flush();
    }
}
