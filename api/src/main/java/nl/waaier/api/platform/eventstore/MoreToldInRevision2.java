package nl.waaier.api.platform.eventstore;

import java.util.Set;
import nl.waaier.core.teacher.event.FactKind;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts about roles tell more since revision 2, and need not name a school: for how long an amount is, by what a role was
 * recognised. What revision 1 did not tell is not told; otherwise its form is the same.
 */
final class MoreToldInRevision2 extends SingleEventUpcaster {

    /** The kinds of fact that it is about. */
    static final Set<FactKind> KINDS = Set.of(
            FactKind.ROLE_ENTERED,
            FactKind.STAGE_REACHED,
            FactKind.SUPPORT_ARRANGED,
            FactKind.FACILITATION_GRANTED,
            FactKind.RECOGNITION_GIVEN,
            FactKind.ROLE_LEFT);

    private final SerializedType before;
    private final SerializedType after;

    MoreToldInRevision2(FactKind kind) {
        before = new SimpleSerializedType(kind.storedName(), "1");
        after = new SimpleSerializedType(kind.storedName(), "2");
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().equals(before);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(after, ObjectNode.class, event -> event);
    }
}
