package nl.waaier.api.platform.eventstore;

import org.axonframework.updates.configuration.CommandLineUsagePropertyProvider;
import org.axonframework.updates.configuration.UsagePropertyProvider;

/**
 * Keeps Axon from reporting to its maker. Nothing here starts its update checker, which only its own configurer does;
 * should anything ever do so, then this system property, which outranks every other setting, keeps it silent.
 */
final class NoPhoningHome {

    private NoPhoningHome() {}

    static void ensure() {
        System.setProperty(CommandLineUsagePropertyProvider.DISABLED_KEY, "true");
    }

    static boolean isEnsured() {
        return UsagePropertyProvider.create().getDisabled();
    }
}
