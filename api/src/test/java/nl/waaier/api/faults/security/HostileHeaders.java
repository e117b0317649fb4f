package nl.waaier.api.faults.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Headers that proxies, browsers and attackers send. */
final class HostileHeaders {

    private static final List<String> ACCEPT = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "text/html",
            "text/plain",
            "image/png",
            "application/problem+json",
            "application/json;q=0.1, text/html;q=1",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "application/xml",
            "nonsense",
            "a/b/c",
            ";;;",
            "application/json;q=nonsense",
            "*/json",
            "text/*;level=1;level=2");
    private static final List<String> TYPES = List.of(
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/json;charset=\"",
            "application/json; a=b; a=b",
            "APPLICATION/JSON",
            "application/merge-patch+json",
            "application/vnd.x+json",
            "text/plain",
            "text/json",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=b",
            "application/octet-stream",
            "a/b/c",
            "nonsense",
            "*/*",
            "");
    private static final List<String> OTHERS = List.of(
            "Range: bytes=0-1,5-,-3",
            "Range: bytes=9999999999999999999-",
            "If-None-Match: *",
            "If-Match: \"x\"",
            "If-Modified-Since: nonsense",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Accept-Language: xx-YY-zz, *;q=0.000001",
            "Accept-Language: " + "a".repeat(2000),
            "Accept-Encoding: gzip, br, identity;q=0",
            "Accept-Charset: nonsense",
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Prefix: //evil.example",
            "X-Original-URL: /actuator/env",
            "X-HTTP-Method-Override: DELETE",
            "Forwarded: for=\"[::1]\";proto=x",
            "Origin: https://evil.example",
            "Origin: null",
            "Access-Control-Request-Method: PUT",
            "Cookie: JSESSIONID=../../x; role=hr; $Version=1",
            "Content-Encoding: gzip",
            "Upgrade: h2c",
            "X-Long: " + "y".repeat(6000),
            "X-Bytes: \u0080\u00ff\u00e9",
            "Referer: javascript:alert(1)");
    private static final List<String> AUTHORIZATIONS = List.of(
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Bearer a.b.c",
            "Basic aHI6aHI=",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Digest x");
    private static final List<String> HOSTS = List.of("evil.example", "127.0.0.1:1", "[::1]", "x".repeat(200));

    private final Random random;
    private final Words words;

    HostileHeaders(Random random, Words words) {
        this.random = random;
        this.words = words;
    }

    /** The server's name, or another. */
    String host() {
        return random.nextInt(50) == 0 ? one(HOSTS) : "127.0.0.1";
    }

    /** This token's header; without a token none or a bad one. */
    Optional<String> authorization(@Nullable String token) {
        if (token != null) {
            return Optional.of("Authorization: Bearer " + token);
        }
        return random.nextBoolean() ? Optional.empty() : Optional.of("Authorization: " + one(AUTHORIZATIONS));
    }

    /** The type of the body: mostly the right one. */
    Optional<String> contentType(String right) {
        if (random.nextInt(12) == 0) {
            return Optional.of("Content-Type: " + one(TYPES));
        }
        return right.isEmpty() || random.nextInt(50) == 0 ? Optional.empty() : Optional.of("Content-Type: " + right);
    }

    /** Any others. */
    List<String> others() {
        List<String> others = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            others.add("Accept: " + one(ACCEPT));
        }
        while (random.nextInt(6) == 0) {
            others.add(one(OTHERS));
        }
        if (random.nextInt(60) == 0) {
            others.add("X-Odd: " + cleaned(words.hostile()));
        }
        return others;
    }

    /** What can stand in a header: no ends of lines, which would end it. */
    static String cleaned(String value) {
        StringBuilder cleaned = new StringBuilder();
        value.chars().filter(c -> c != '\r' && c != '\n').forEach(c -> cleaned.append((char) (c & 0xFF)));
        return cleaned.toString().replace("\r", "").replace("\n", "");
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
