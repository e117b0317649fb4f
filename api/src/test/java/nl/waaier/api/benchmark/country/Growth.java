package nl.waaier.api.benchmark.country;

import java.util.ArrayList;
import java.util.List;

/** How fast events came in while the store grew: pairs of working time and events, in between which it worked steadily. */
final class Growth {

    private record Moment(double seconds, long events) {}

    private final List<Moment> moments = new ArrayList<>(List.of(new Moment(0, 0)));

    /**
     * Notes what had come in after some more time of work.
     *
     * @param seconds since the last note, without time in which nothing was being brought in
     * @param events in the store
     */
    void note(double seconds, long events) {
        moments.add(new Moment(moments.getLast().seconds() + seconds, events));
    }

    /** Events per second while the store grew from each tenth of its size to the next. */
    List<Long> perTenth() {
        long all = moments.getLast().events();
        List<Long> speeds = new ArrayList<>();
        double before = 0;
        for (int tenth = 1; tenth <= 10; tenth++) {
            double reached = secondsAt(all * tenth / 10.0);
            speeds.add(Math.round(all / 10.0 / (reached - before)));
            before = reached;
        }
        return speeds;
    }

    private double secondsAt(double events) {
        for (int i = 1; i < moments.size(); i++) {
            Moment after = moments.get(i);
            if (after.events() >= events) {
                Moment before = moments.get(i - 1);
                long gained = after.events() - before.events();
                double part = gained == 0 ? 1 : (events - before.events()) / gained;
                return before.seconds() + part * (after.seconds() - before.seconds());
            }
        }
        return moments.getLast().seconds();
    }
}
