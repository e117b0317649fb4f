package nl.waaier.api.platform.eventstore;

import java.util.List;
import java.util.stream.IntStream;
import nl.waaier.api.testing.Careers;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.Recorded;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.testing.Given;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Import;

/**
 * A process that records as fast as it can, on four threads, and tells what was acknowledged, a line per command:
 * {@code <stream> <number>}. It ends when it is killed.
 */
final class KillMain {

    private static final int THREADS = 4;

    private KillMain() {}

    /**
     * Records until killed.
     *
     * @param arguments the JDBC URL; after it {@code unguarded} to start on a store that the guard refuses
     */
    public static void main(String[] arguments) {
        boolean guarded = arguments.length == 1;
        CommandGateway commands = EventStores.builder(arguments[0])
                .sources(guarded ? EventStoreConfiguration.class : Unguarded.class)
                .run()
                .getBean(CommandGateway.class);
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> Thread.ofPlatform().start(() -> record(commands)))
                .toList();
        threads.forEach(KillMain::join);
    }

    private static void record(CommandGateway commands) {
        while (true) {
            TeacherId teacher = Careers.somebody();
            tell(teacher, commands.sendAndWait(new RecordFact(Careers.started(teacher), Given.ORGANISATION, false)));
            for (int days = 1; days <= 20; days++) {
                tell(
                        teacher,
                        commands.sendAndWait(
                                new RecordFact(Careers.changed(teacher, days), Given.ORGANISATION, false)));
            }
        }
    }

    private static void tell(TeacherId teacher, Recorded recorded) {
        synchronized (System.out) {
            System.out.println("ack " + teacher.streamId() + " " + recorded.number());
            System.out.flush();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of the event store but its guard. */
    @Import(EventStoreBeans.class)
    static class Unguarded {}
}
