package nl.waaier.api.web;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** Takes what is read and forgets it. */
final class Sink implements ApplicationBufferHandler {

    private ByteBuffer last = EMPTY_BUFFER;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        last = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return last;
    }

    @Override
    public void expand(int size) {
        // Nothing is kept.
    }
}
