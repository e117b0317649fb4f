package nl.waaier.api.importing.job;

import java.util.UUID;

/** Another process works on the same import; this one leaves it alone. */
final class JobTakenOver extends RuntimeException {

    JobTakenOver(UUID id) {
        super("import " + id + " is being worked on by another process");
    }
}
