package nl.waaier.api.platform.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of a retraction called the number of the fact {@code fact}; everywhere else it is called its number. */
final class FactRetractedToRevision2 extends SingleEventUpcaster {

    private static final SerializedType OLD = new SimpleSerializedType("fact-retracted", "1");
    private static final SerializedType NEW = new SimpleSerializedType("fact-retracted", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().equals(OLD);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(NEW, ObjectNode.class, event -> {
            event.set("number", event.remove("fact"));
            return event;
        });
    }
}
