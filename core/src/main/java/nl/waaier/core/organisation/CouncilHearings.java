package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.waaier.core.organisation.event.AccessEvent;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.CouncilHeard;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.organisation.event.CouncilHearingWithdrawn;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.OrganisationEvent;
import nl.waaier.core.organisation.event.TargetEvent;
import nl.waaier.core.organisation.event.WantedRoleEvent;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;

/**
 * About what a board heard its participation councils, as far as is known. Immutable. About one subject the hearing that began
 * to count last says how things stand: a later one takes the place of an earlier one, also once it has ended itself.
 *
 * @param held what is on record, by code
 * @param withdrawn every code under which something was ever withdrawn, recorded again since or not
 */
public record CouncilHearings(SortedMap<String, CouncilHearing> held, SortedSet<String> withdrawn) {

    /** No council heard yet. */
    public static final CouncilHearings NONE =
            new CouncilHearings(Collections.emptySortedMap(), Collections.emptySortedSet());

    private static final Comparator<CouncilHearing> LAST = Comparator.comparing(CouncilHearing::from)
            .thenComparing(CouncilHearing::heardOn)
            .thenComparing(CouncilHearing::code);

    public CouncilHearings {
        held = Collections.unmodifiableSortedMap(held);
        withdrawn = Collections.unmodifiableSortedSet(withdrawn);
    }

    /** What is known after some events, in the order of recording. */
    public static CouncilHearings of(List<? extends BoardEvent> events) {
        CouncilHearings hearings = NONE;
        for (BoardEvent event : events) {
            hearings = hearings.evolve(event);
        }
        return hearings;
    }

    /** Those that count on a date, by code. */
    public List<CouncilHearing> inForceOn(LocalDate date) {
        return held.values().stream().filter(hearing -> hearing.inForceOn(date)).toList();
    }

    /** Whether on a date the council's consent to the processing of data about staff is there: given, not taken back, and not over. */
    public boolean consentToProcessing(LocalDate date) {
        return last(
                        date,
                        hearing -> hearing.subject() == CouncilSubject.VERWERKING
                                && hearing.right() == CouncilRight.INSTEMMING)
                .filter(hearing -> hearing.inForceOn(date) && hearing.outcome() == CouncilOutcome.AKKOORD)
                .isPresent();
    }

    /** What is not in order on a date about something that the board set; empty when the council was heard and agreed. */
    public Optional<CouncilFinding> finding(CouncilSubject subject, LocalDate date) {
        Optional<CouncilHearing> counts =
                last(date, hearing -> hearing.subject() == subject).filter(hearing -> hearing.inForceOn(date));
        if (counts.isEmpty()) {
            return Optional.of(CouncilFinding.COUNCIL_NOT_HEARD);
        }
        return counts.get().outcome() == CouncilOutcome.AKKOORD
                ? Optional.empty()
                : Optional.of(CouncilFinding.COUNCIL_DID_NOT_AGREE);
    }

    private Optional<CouncilHearing> last(LocalDate date, Predicate<CouncilHearing> about) {
        return held.values().stream()
                .filter(about)
                .filter(hearing -> hearing.beganBy(date))
                .max(LAST);
    }

    /** The hearings after one more event. Assigns, never judges. */
    public CouncilHearings evolve(BoardEvent event) {
        return switch (event) {
            case CouncilHeard e -> {
                SortedMap<String, CouncilHearing> holding = new TreeMap<>(held);
                holding.put(e.hearing().code(), e.hearing());
                yield new CouncilHearings(holding, withdrawn);
            }
            case CouncilHearingWithdrawn e -> {
                SortedMap<String, CouncilHearing> holding = new TreeMap<>(held);
                holding.remove(e.code());
                SortedSet<String> gone = new TreeSet<>(withdrawn);
                gone.add(e.code());
                yield new CouncilHearings(holding, gone);
            }
            case OrganisationEvent e -> this;
            case TargetEvent e -> this;
            case WantedRoleEvent e -> this;
            case AccessEvent e -> this;
            case FiguresPublished e -> this;
        };
    }
}
