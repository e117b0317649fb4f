package nl.waaier.api.platform.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import nl.waaier.api.platform.hash.Hashes;
import nl.waaier.api.platform.identity.PagePaths;

/** The files that pages load, each at an address that changes with what is in it. */
public final class PageFiles {

    /** The one stylesheet. */
    public static final String STYLE = address("style.css");

    /** The one script, which nothing needs. */
    public static final String SCRIPT = address("script.mjs");

    /** The mark, which is also the icon. */
    public static final String ICON = address("mark.svg");

    private PageFiles() {}

    private static String address(String file) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/pagina/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + file);
            }
            byte[] hash = Hashes.sha256().digest(in.readAllBytes());
            return PagePaths.ASSETS + file + "?" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
