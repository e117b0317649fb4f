package nl.waaier.api.asking.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Verifies a file: a pack, or the readable page with the pack in it. Every byte is covered. The JOSE library checks what was
 * signed; the file must hold it in the one way in which packs are written; and a page must be the one that is made of it.
 */
final class PackVerification {

    /** A JWS as {@link SignedPack#write} writes it. */
    private static final Pattern JWS =
            Pattern.compile("\\{\"protected\":\"([\\w-]++)\",\"payload\":\"([\\w-]++)\",\"signature\":\"([\\w-]++)\"}");

    private static final String BEGIN = "<pre id=\"signed-pack\">";
    private static final String END = "</pre>";
    private static final Pattern EVENT = Pattern.compile("<section id=\"event-([0-9]+)\">");

    private PackVerification() {}

    /**
     * What was found.
     *
     * @param fault what is wrong; null when the pack is whole
     * @param facts what the pack tells of itself; null when it is not whole
     */
    record Verdict(@Nullable Fault fault, @Nullable Facts facts) {}

    /**
     * Why a file is not as Waaier gave it out.
     *
     * @param dutch what is wrong
     * @param english the same in English
     * @param place where the readable part and the pack differ, null when they do not or there is no readable part
     */
    record Fault(String dutch, String english, @Nullable Place place) {}

    /**
     * A line of the readable page that is not as the pack has it.
     *
     * @param line its number in the file, from 1
     * @param event the number of the event that it is about, empty when it is about none
     * @param found the line as it stands in the file, empty when the file ends before it
     * @param signed the line as the pack has it, empty when the page ends before it
     */
    record Place(int line, String event, String found, String signed) {}

    /**
     * What a whole pack tells of itself.
     *
     * @param header the header, as JSON
     * @param events how many events it holds
     * @param key the thumbprint (RFC 7638) of the key it was signed with
     */
    record Facts(String header, int events, String key) {}

    /**
     * Verifies a file.
     *
     * @param file its bytes
     * @param given the keys of which one must have signed it; null when any will do
     */
    static Verdict verify(byte[] file, @Nullable JWKSet given) {
        // A character for each byte: what is no UTF-8 must be found like all else.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        boolean page = text.startsWith("<");
        Matcher jws = JWS.matcher(page ? within(text) : text);
        if (!jws.matches()) {
            return broken(
                    "Hierin staat geen bewijspakket in zijn vaste vorm.",
                    "This holds no evidence pack in its form.",
                    null);
        }
        JWSObject object = object(jws.group(1), jws.group(2), jws.group(3));
        ECKey key = object != null && object.getHeader().getJWK() instanceof ECKey ec ? ec : null;
        if (object == null || key == null) {
            return broken("De kop van de handtekening is gewijzigd.", "The signature's header was changed.", null);
        }
        Facts facts = facts(object, key);
        Place place = page && facts != null ? difference(file, object, jws.group()) : null;
        if (!signed(object, key)) {
            return broken(
                    "De handtekening past niet bij dit pakket: de inhoud, de sleutel of de handtekening is gewijzigd.",
                    "The signature does not fit this pack: the content, the key or the signature was changed.",
                    place);
        }
        if (given != null
                && given.getKeys().stream().noneMatch(one -> thumbprint(one).equals(thumbprint(key)))) {
            return broken(
                    "Het pakket is niet ondertekend met de opgegeven sleutel, maar met die met vingerafdruk "
                            + thumbprint(key) + ".",
                    "The pack was not signed with the key given, but with the one with fingerprint " + thumbprint(key)
                            + ".",
                    null);
        }
        if (facts == null) {
            return broken(
                    "Wat is ondertekend, is geen bewijspakket van versie 1.",
                    "What was signed is no evidence pack of version 1.",
                    null);
        }
        if (!textsFit(object)) {
            return broken(
                    "In het pakket staat een tekst die niet past bij wat de gebeurtenis erover vastlegt.",
                    "The pack holds a text that does not fit what its event holds of it.",
                    null);
        }
        return place == null
                ? new Verdict(null, facts)
                : broken("Het leesbare deel is gewijzigd.", "The readable part was changed.", place);
    }

    private static Verdict broken(String dutch, String english, @Nullable Place place) {
        return new Verdict(new Fault(dutch, english, place), null);
    }

    private static String within(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END, Math.max(begin, 0));
        return begin < 0 || end < 0 ? "" : page.substring(begin + BEGIN.length(), end);
    }

    private static @Nullable JWSObject object(String header, String payload, String signature) {
        try {
            return new JWSObject(new Base64URL(header), new Base64URL(payload), new Base64URL(signature));
        } catch (ParseException | IllegalArgumentException | IllegalStateException unreadable) {
            return null;
        }
    }

    /** The letters of a signature may not differ either where base64 has bits that mean nothing. */
    private static boolean signed(JWSObject object, ECKey key) {
        try {
            Base64URL signature = object.getSignature();
            return object.verify(new ECDSAVerifier(key)) && signature.equals(Base64URL.encode(signature.decode()));
        } catch (JOSEException otherAlgorithm) {
            return false;
        }
    }

    private static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Null when it is no pack. */
    private static @Nullable Facts facts(JWSObject object, ECKey key) {
        try (PackReader pack = new PackReader(payload(object))) {
            int events = 0;
            while (pack.hasNext()) {
                pack.next();
                events++;
            }
            return new Facts(pack.header().toString(), events, thumbprint(key));
        } catch (IllegalArgumentException | JacksonException noPack) {
            return null;
        }
    }

    private static boolean textsFit(JWSObject object) {
        try (PackReader pack = new PackReader(payload(object))) {
            while (pack.hasNext()) {
                if (!PackTexts.fit(pack.next())) {
                    return false;
                }
            }
            return true;
        }
    }

    private static InputStream payload(JWSObject object) {
        return new ByteArrayInputStream(object.getPayload().toBytes());
    }

    /** Where a page first differs from the one that is made of its pack; null where it does not. */
    private static @Nullable Place difference(byte[] file, JWSObject object, String jws) {
        StringWriter made = new StringWriter();
        try {
            PackPage.write(object.getHeader(), payload(object), page -> page.writeContent(jws), made);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] page = made.toString().getBytes(StandardCharsets.UTF_8);
        int at = Arrays.mismatch(file, page);
        return at < 0 ? null : place(file, page, at);
    }

    private static Place place(byte[] file, byte[] page, int at) {
        String before = new String(file, 0, at, StandardCharsets.ISO_8859_1);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int begin = before.lastIndexOf('\n') + 1;
        String event = EVENT.matcher(before.substring(before.lastIndexOf("</section>") + 1))
                .results()
                .reduce((one, next) -> next)
                .map(found -> found.group(1))
                .orElse("");
        return new Place(line, event, line(file, begin), line(page, begin));
    }

    private static String line(byte[] text, int begin) {
        String rest = new String(text, begin, text.length - begin, StandardCharsets.UTF_8);
        return rest.lines().findFirst().orElse("");
    }
}
