package nl.waaier.api.evidence.format;

import java.io.IOException;
import java.io.InputStream;

/** A pack's JSON, to be read as often as one likes. */
@FunctionalInterface
public interface Pack {

    /** Its bytes, from the first. */
    InputStream open() throws IOException;
}
