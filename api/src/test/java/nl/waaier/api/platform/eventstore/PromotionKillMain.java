package nl.waaier.api.platform.eventstore;

import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.waaier.api.testing.Careers;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.ImportDecision;
import nl.waaier.core.teacher.Recorded;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenTrajectory;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** A process that promotes one teacher after the other, on four threads, until it is killed. */
final class PromotionKillMain {

    /** As the product does it: the appointment and the change of arbeidsrelatie in one decision. */
    static final String WHOLE = "whole";
    /** The planted fault: one command for the appointment, another for the arbeidsrelatie. */
    static final String TORN = "torn";

    private static final int THREADS = 4;
    private static final String DAY = "2022-08-01";

    private PromotionKillMain() {}

    /**
     * Promotes until killed.
     *
     * @param arguments the JDBC URL, and {@link #WHOLE} or {@link #TORN}
     */
    public static void main(String[] arguments) throws InterruptedException {
        CommandGateway commands = EventStores.builder(arguments[0])
                .sources(EventStoreConfiguration.class)
                .run()
                .getBean(CommandGateway.class);
        boolean torn = arguments[1].equals(TORN);
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> Thread.ofPlatform().start(() -> promote(commands, torn)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void promote(CommandGateway commands, boolean torn) {
        while (true) {
            TeacherId teacher = Careers.somebody();
            GivenTrajectory trajectory = Given.trajectory("P1").of(teacher, Careers.BOARD);
            importing(
                    commands,
                    Careers.started(teacher),
                    trajectory.applied("2022-01-10"),
                    trajectory.assessed("2022-02-01"),
                    trajectory.advised("2022-03-01"),
                    trajectory.decided("2022-04-01", POSITIEF));
            long last = torn ? torn(commands, teacher) : whole(commands, trajectory.appointed(DAY));
            synchronized (System.out) {
                System.out.println("ack " + teacher.streamId() + " " + last);
                System.out.flush();
            }
        }
    }

    private static long whole(CommandGateway commands, PromotionStepTaken step) {
        Recorded recorded = commands.sendAndWait(new AppointToScale(step, "1", "2", Given.ORGANISATION));
        return recorded.number();
    }

    private static long torn(CommandGateway commands, TeacherId teacher) {
        AppointmentStarted before = Careers.started(teacher);
        importing(commands, Given.trajectory("P1").of(teacher, Careers.BOARD).appointed(DAY));
        importing(
                commands,
                new AppointmentEnded(teacher, Careers.BOARD, "1", Given.day(DAY).minusDays(1), null),
                Given.appointment("2")
                        .of(teacher, Careers.BOARD)
                        .scale("LC")
                        .from(DAY)
                        .at(before.brin().value())
                        .started());
        return 7;
    }

    private static void importing(CommandGateway commands, TeacherFact... facts) {
        TeacherFact first = facts[0];
        ImportDecision decision = commands.sendAndWait(new ImportFacts(
                first.teacherId(), first.boardNumber(), List.of(facts), Map.of(), Given.ORGANISATION, false));
        List<TeacherEvent> recorded = decision.events();
        if (recorded.size() != facts.length) {
            throw new IllegalStateException("not all taken in: " + decision.outcomes());
        }
    }
}
