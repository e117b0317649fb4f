package nl.waaier.api.faults.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.waaier.api.faults.security.ApiDescription.Operation;
import nl.waaier.api.faults.security.ApiDescription.Parameter;
import nl.waaier.api.platform.identity.UserRole;
import org.jspecify.annotations.Nullable;

/** Makes requests after the description: from such as anybody might send to such as nobody should. */
final class RequestMaker {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "QUERY", "FOO", "get");
    private static final List<String> MANGLED =
            List.of("/", "//", ";a=b", ".json", "/%2e%2e", "/..", "%00", "%2f", "\\", "/*");

    private final long seed;
    private final ApiDescription api;
    private final OwnIds ids;
    private final Map<UserRole, String> tokens;
    private final byte[] zip;

    /**
     * @param tokens a good token of each role
     * @param zip a delivery that can be imported
     */
    RequestMaker(long seed, ApiDescription api, OwnIds ids, Map<UserRole, String> tokens, byte[] zip) {
        this.seed = seed;
        this.api = api;
        this.ids = ids;
        this.tokens = tokens;
        this.zip = zip;
    }

    /** The request of this number; always the same one of the same seed. */
    FuzzedRequest make(int number) {
        return new Draft(number, new Random(seed * 1_000_003 + number)).make();
    }

    private final class Draft {

        private final int number;
        private final Random random;
        private final Words words;
        private final Operation operation;
        private final HostileHeaders headers;
        private boolean foreign;

        Draft(int number, Random random) {
            this.number = number;
            this.random = random;
            this.words = new Words(random, ids);
            this.headers = new HostileHeaders(random, words);
            this.operation =
                    api.operations().get(random.nextInt(api.operations().size()));
        }

        FuzzedRequest make() {
            String method = once(40) ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
            String target = path() + query();
            UserRole asker = asker();
            List<String> all = new ArrayList<>();
            all.add("Host: " + headers.host());
            headers.authorization(asker == null ? null : tokens.get(asker)).ifPresent(all::add);
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in().equals("header") && !once(15)) {
                    all.add(parameter.name() + ": " + HostileHeaders.cleaned(value(parameter)));
                }
            }
            all.addAll(headers.others());
            byte[] body = body();
            if (body.length > 0 || once(20)) {
                all.add("Content-Length: " + body.length);
                headers.contentType(operation.mediaType()).ifPresent(all::add);
            }
            return new FuzzedRequest(
                    number,
                    operation.route(),
                    method,
                    target,
                    all,
                    new String(body, StandardCharsets.ISO_8859_1),
                    asker,
                    foreign);
        }

        private boolean once(int in) {
            return random.nextInt(in) == 0;
        }

        private @Nullable UserRole asker() {
            UserRole[] roles = UserRole.values();
            // Those who may ask most come oftenest, so that most requests get far.
            return switch (random.nextInt(10)) {
                case 0 -> null;
                case 1, 2, 3 -> UserRole.HR;
                case 4, 5 -> UserRole.BESTUUR;
                default -> roles[random.nextInt(roles.length)];
            };
        }

        private String path() {
            String path = operation.path();
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in().equals("path")) {
                    path = path.replace("{" + parameter.name() + "}", segment(parameter));
                }
            }
            return once(60) ? path + MANGLED.get(random.nextInt(MANGLED.size())) : path;
        }

        private String segment(Parameter parameter) {
            String other = ids.foreign().get(parameter.name());
            if (other != null && once(15)) {
                foreign = true;
                return other;
            }
            return once(8) ? HostileText.encoded(words.hostile(), random) : HostileText.encoded(fitting(parameter));
        }

        private String query() {
            List<String> pairs = new ArrayList<>();
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in().equals("query") && random.nextInt(100) < (parameter.required() ? 95 : 35)) {
                    pairs.add(pair(parameter));
                    if (once(25)) {
                        pairs.add(pair(parameter));
                    }
                }
            }
            if (once(20)) {
                pairs.add(HostileText.encoded(words.hostile(), random) + "=" + HostileText.encoded(words.hostile()));
            }
            if (once(50)) {
                pairs.add(HostileText.brokenQuery(random));
            }
            return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
        }

        private String pair(Parameter parameter) {
            String value = value(parameter);
            return parameter.name() + "="
                    + (once(30) ? HostileText.encoded(value, random) : HostileText.encoded(value));
        }

        private String value(Parameter parameter) {
            return once(5) ? words.hostile() : fitting(parameter);
        }

        private String fitting(Parameter parameter) {
            return words.fitting(
                    parameter.name(),
                    parameter.schema().path("format").asString(""),
                    parameter.schema().path("type").asString("string"));
        }

        private byte[] body() {
            if (operation.mediaType().isEmpty()) {
                return once(40) ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0];
            }
            if (once(25)) {
                return new byte[0];
            }
            return operation.mediaType().endsWith("json")
                    ? new HostileJson(random, api, words).body(operation.body())
                    : delivery();
        }

        private byte[] delivery() {
            byte[] bytes = zip.clone();
            for (int spoil = random.nextInt(4); spoil > 0; spoil--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        }
    }
}
