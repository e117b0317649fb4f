package nl.waaier.api.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/**
 * Pages from the templates in {@code src/main/jte}, which escape by themselves whatever text is put into them. The build makes
 * a class of each; nothing is compiled or looked for on disk when the product runs.
 */
public final class HtmlTemplates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlTemplates.class.getClassLoader(), "nl.waaier.api");

    private HtmlTemplates() {}

    /** Whether the build has made a class of such a template. */
    static boolean exists(String template) {
        return ENGINE.hasTemplate(template);
    }

    /**
     * The page as UTF-8.
     *
     * @param template its file below {@code src/main/jte}, such as {@code sample/page.jte}
     * @param model the template's one parameter
     * @throws gg.jte.TemplateException when there is no such template, or it does not take such a parameter
     */
    public static byte[] html(String template, Object model) {
        Utf8ByteOutput page = new Utf8ByteOutput();
        ENGINE.render(template, model, page);
        return page.toByteArray();
    }

    /**
     * Writes a page that is too large to hold whole.
     *
     * @param template its file below {@code src/main/jte}
     * @param model the template's one parameter
     * @param out where it goes; neither flushed nor closed
     * @throws gg.jte.TemplateException as above, or when it cannot be written: the cause says so
     */
    public static void write(String template, Object model, Writer out) {
        ENGINE.render(template, model, new WriterOutput(out));
    }
}
