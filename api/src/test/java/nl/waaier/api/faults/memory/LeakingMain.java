package nl.waaier.api.faults.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.waaier.api.Application;

/** The product beside something that takes all the memory there is, bit by bit, and sees nothing wrong in it. */
final class LeakingMain {

    private static final int PIECE = 1 << 10;

    private static final List<byte[]> HELD = new ArrayList<>();

    private LeakingMain() {}

    /** Takes the product's arguments. */
    public static void main(String[] arguments) {
        Application.main(arguments);
        while (true) {
            try {
                HELD.add(new byte[PIECE]);
            } catch (OutOfMemoryError swallowed) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }
}
