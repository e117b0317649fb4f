package nl.waaier.api.importing.csv;

/** Where in the quotes of a record one is, fed line by line. Knows RFC 4180, without leniency. */
final class QuoteState {

    private enum At {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        AFTER_QUOTE,
        MALFORMED
    }

    private At at = At.FIELD_START;

    void feed(String line) {
        for (int i = 0; i < line.length() && at != At.MALFORMED; i++) {
            char c = line.charAt(i);
            at = switch (at) {
                case FIELD_START -> c == '"' ? At.QUOTED : c == ';' ? At.FIELD_START : At.UNQUOTED;
                case UNQUOTED -> c == '"' ? At.MALFORMED : c == ';' ? At.FIELD_START : At.UNQUOTED;
                case QUOTED -> c == '"' ? At.AFTER_QUOTE : At.QUOTED;
                case AFTER_QUOTE -> c == '"' ? At.QUOTED : c == ';' ? At.FIELD_START : At.MALFORMED;
                case MALFORMED -> At.MALFORMED;
            };
        }
    }

    /** Inside a quoted field: the record goes on on the next line, if it is one. */
    boolean isOpen() {
        return at == At.QUOTED;
    }

    boolean isMalformed() {
        return at == At.MALFORMED;
    }
}
