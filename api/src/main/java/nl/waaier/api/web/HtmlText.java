package nl.waaier.api.web;

/** Text as it may stand in an HTML page, between tags or in a quoted attribute. Needs nothing but the JDK. */
public final class HtmlText {

    private HtmlText() {}

    /** The text, with what HTML would take for markup made plain, and control characters that HTML forbids replaced. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            append(escaped, text.charAt(i));
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, char c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\n', '\t' -> escaped.append(c);
            default -> escaped.append(Character.isISOControl(c) ? '\uFFFD' : c);
        }
    }
}
