package nl.waaier.api.importing.recording;

import nl.waaier.core.teacher.file.RecordedBy;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Sends the commands of one import, the one way in which an import records anything. Each tells along who records.
 *
 * @param gateway takes commands, on the thread that sends them
 * @param recorder who records, told in the metadata of each command
 */
public record DeliveryCommands(CommandGateway gateway, RecordedBy recorder) {

    /** Sends a command and answers what came of it; throws what its handler threw. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the gateway's own
    <R> R send(Object command) {
        return gateway.sendAndWait(new GenericCommandMessage<>(command, recorder.metadata()));
    }
}
