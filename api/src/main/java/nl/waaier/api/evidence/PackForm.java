package nl.waaier.api.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.evidence.format.PackPage;
import nl.waaier.api.web.PrintablePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * The forms in which a pack is given out. Always as a file to keep: a browser that showed it and saved what it showed would
 * save other bytes.
 */
enum PackForm {
    /** The pack itself. */
    JSON(MediaType.APPLICATION_JSON_VALUE),
    /** To be read, with the pack in it. */
    PAGE(MediaType.TEXT_HTML_VALUE);

    private final String type;

    PackForm(String type) {
        this.type = type;
    }

    /**
     * The form that a request accepts most; JSON when it accepts anything.
     *
     * @throws HttpMediaTypeNotAcceptableException when it accepts neither
     */
    static PackForm of(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            List<MediaType> accepted = accept == null ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
            return accepted.stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(
                            wanted -> Stream.of(values()).filter(form -> wanted.includes(MediaType.valueOf(form.type))))
                    .findFirst()
                    .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                            MediaType.parseMediaTypes(List.of(JSON.type, PAGE.type))));
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException("an Accept header that is none");
        }
    }

    /** Sends a pack in this form. */
    void send(SpooledPack pack, HttpServletResponse response) throws IOException {
        boolean page = this == PAGE;
        response.setContentType(page ? PrintablePage.TYPE.toString() : type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"bewijspakket." + (page ? "html" : "json") + "\"");
        if (page) {
            PrintablePage.allowStyle(response);
            PackPage.write(pack, response.getOutputStream());
        } else {
            try (InputStream json = pack.open()) {
                json.transferTo(response.getOutputStream());
            }
        }
    }
}
