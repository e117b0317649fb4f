package nl.waaier.api.importing.web;

import java.math.BigDecimal;
import nl.waaier.api.importing.figures.FigureKind;
import nl.waaier.api.importing.figures.MovedFigure;
import nl.waaier.api.importing.job.JobState;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in words.
 *
 * @param view as it stands
 */
record ImportWords(PageFrame frame, ImportView view) {

    private static final long MINUTE = 60;

    String address() {
        return "/importeren/" + view.id();
    }

    /** What it is called: what kind, and when it was handed in. */
    String title() {
        return kind() + frame.say(" van ", " of ") + frame.moment(view.submittedAt());
    }

    String kind() {
        if (view.dryRun()) {
            return view.full() ? frame.say("Volledige proef", "Full trial") : frame.say("Proef", "Trial");
        }
        return view.full() ? frame.say("Volledige aanlevering", "Full delivery") : frame.say("Aanlevering", "Delivery");
    }

    boolean is(JobState state) {
        return view.state().equals(state.word());
    }

    /** Whether it is still being worked at. */
    boolean goesOn() {
        return !is(JobState.DONE) && !is(JobState.FAILED) && !is(JobState.STOPPED);
    }

    String state() {
        return switch (JobState.valueOf(
                view.state().toUpperCase(frame.language().locale()))) {
            case QUEUED -> frame.say("wacht op haar beurt", "waits for its turn");
            case PARTITIONING -> frame.say("wordt gelezen", "is being read");
            case WEIGHING ->
                frame.say("wordt gewogen: hoeveel zij zou intrekken", "is weighed: how much it would withdraw");
            case RUNNING ->
                view.dryRun()
                        ? frame.say("wordt geprobeerd", "is being tried")
                        : frame.say("wordt verwerkt", "is worked through");
            case DONE ->
                view.dryRun()
                        ? frame.say("klaar, niets vastgelegd", "done, nothing recorded")
                        : frame.say("klaar, vastgelegd", "done, recorded");
            case FAILED -> frame.say("mislukt", "failed");
            case STOPPED -> frame.say("gestopt, niets vastgelegd", "stopped, nothing recorded");
            case INTERRUPTED -> frame.say("onderbroken, gaat vanzelf verder", "interrupted, goes on by itself");
        };
    }

    long rejected() {
        return view.files().stream().mapToLong(ImportView.FileView::rejected).sum();
    }

    private long accepted() {
        return view.files().stream().mapToLong(ImportView.FileView::accepted).sum();
    }

    /** What came of it, in a sentence. */
    String outcome() {
        if (is(JobState.STOPPED)) {
            return frame.say(
                    "Gestopt: deze volledige aanlevering zou meer intrekken dan waarschijnlijk klopt. Er is niets vastgelegd.",
                    "Stopped: this full delivery would withdraw more than is likely to be right. Nothing was recorded.");
        }
        if (is(JobState.FAILED)) {
            return frame.say("Mislukt. ", "Failed. ")
                    + frame.say(
                            view.message() == null ? "" : view.message(),
                            view.messageEn() == null ? "" : view.messageEn());
        }
        String of = frame.say(
                " Van de " + count(view.rowsRead()) + " rijen ", " Of the " + count(view.rowsRead()) + " rows ");
        return view.dryRun()
                ? frame.say("Dit was een proef: er is niets vastgelegd.", "This was a trial: nothing was recorded.")
                        + of
                        + frame.say(
                                "kunnen er " + count(accepted()) + " worden verwerkt; " + notTaken() + ".",
                                count(accepted()) + " can be taken in; " + notTaken() + ".")
                : frame.say("Vastgelegd.", "Recorded.")
                        + of
                        + frame.say(
                                "zijn er " + count(accepted()) + " verwerkt; " + notTaken() + ".",
                                count(accepted()) + " were taken in; " + notTaken() + ".");
    }

    private String notTaken() {
        long rejected = rejected();
        if (rejected == 0) {
            return frame.say("geen enkele rij is afgekeurd", "no row was rejected");
        }
        return rejected == 1
                ? frame.say("1 rij is afgekeurd", "1 row was rejected")
                : frame.say(count(rejected) + " rijen zijn afgekeurd", count(rejected) + " rows were rejected");
    }

    /** How far it is. */
    String progress() {
        if (view.rowsRead() == 0) {
            return frame.say("Deze aanlevering ", "This delivery ") + state() + ".";
        }
        String left = left();
        return frame.say("Deze aanlevering ", "This delivery ")
                + state()
                + ": "
                + count(view.rowsDone())
                + frame.say(" van de ", " of ")
                + count(view.rowsRead())
                + frame.say(" rijen", " rows")
                + (left.isEmpty() ? "." : ". " + left);
    }

    private String left() {
        Long seconds = view.secondsLeft();
        if (seconds == null) {
            return "";
        }
        long minutes = (seconds + MINUTE - 1) / MINUTE;
        return minutes <= 1
                ? frame.say("Nog geen minuut.", "Less than a minute left.")
                : frame.say("Nog ongeveer " + minutes + " minuten.", "About " + minutes + " minutes left.");
    }

    /** How many withdrawals somebody would have to agree to; null where that is not asked. */
    @Nullable
    Integer toConfirm() {
        return is(JobState.STOPPED)
                ? view.withdrawn().stream()
                        .mapToInt(ImportView.WithdrawnView::withdrawn)
                        .sum()
                : null;
    }

    /** A kind of thing that a full delivery withdraws. */
    String withdrawn(String kind) {
        return switch (kind) {
            case "arbeidsrelaties" -> frame.say("Arbeidsrelaties", "Appointments");
            case "rollen" -> frame.say("Rollen", "Roles");
            default -> frame.say("Promotietrajecten", "Promotion trajectories");
        };
    }

    /** Which figure moves. */
    String figure(MovedFigure figure) {
        return figure.figure() == FigureKind.FUNCTIEMIX
                ? frame.say("Functiemix, fte in ", "Functiemix, fte on ") + figure.of()
                : frame.say("Rolmix, mensen: ", "Role mix, people: ") + cell(figure.of());
    }

    /** A domain by its number and a stage, as figures name a cell of the role mix. */
    private String cell(String of) {
        String[] parts = of.split(" ", 2);
        return parts.length < 2
                ? of
                : FieldWords.domain(CareerDomain.of(Integer.parseInt(parts[0])), frame.language()) + ", "
                        + FieldWords.stage(CareerStage.of(parts[1]), frame.language());
    }

    /** By how much, with its sign. */
    String change(BigDecimal change) {
        return (change.signum() < 0 ? "−" : "+") + frame.number(change.abs());
    }

    String count(long number) {
        return frame.number(BigDecimal.valueOf(number));
    }
}
