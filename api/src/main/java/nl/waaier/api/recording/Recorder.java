package nl.waaier.api.recording;

import nl.waaier.api.platform.hash.Hashes;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.core.teacher.file.RecordedBy;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends commands in the name of a caller. In what role, and a keyed hash of whose account, goes into the metadata of every
 * event that comes of it; the account itself never does.
 */
@Component
public final class Recorder {

    private final CommandGateway commands;
    private final RecorderKey key;

    Recorder(CommandGateway commands, RecorderKey key) {
        this.commands = commands;
        this.key = key;
    }

    /**
     * Sends a command and waits for what comes of it.
     *
     * @return what the command answers, null when that is nothing
     * @throws nl.waaier.core.shared.RuleBroken when it breaks a rule
     */
    public @Nullable Object record(Caller caller, Object command) {
        return commands.sendAndWait(
                new GenericCommandMessage<>(command, by(caller).metadata()));
    }

    /** Who a caller is on record as: the same account always as the same, and nobody else. */
    public RecordedBy by(Caller caller) {
        // A length before it keeps issuer and subject apart, whatever they hold.
        String account = caller.issuer().length() + ":" + caller.issuer() + caller.subject();
        return new RecordedBy(caller.role().word(), Hashes.hmac(key.secret(), account), null);
    }
}
