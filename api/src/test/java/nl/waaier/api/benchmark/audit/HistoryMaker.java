package nl.waaier.api.benchmark.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.waaier.api.benchmark.audit.Change.BeginWithdrawn;
import nl.waaier.api.benchmark.audit.Change.Begun;
import nl.waaier.api.benchmark.audit.Change.EndWithdrawn;
import nl.waaier.api.benchmark.audit.Change.Ended;
import nl.waaier.api.benchmark.audit.Change.TermsChanged;
import nl.waaier.api.benchmark.audit.Change.TermsCorrected;
import nl.waaier.api.benchmark.audit.Change.TermsWithdrawn;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.TeacherId;

/**
 * Twelve years of one teacher, the same for the same seed: begun, another fte in some years, promotions, an ending; now
 * and then recorded late, wrongly, or of somebody else, and put right later. What is recorded about a person comes in the
 * order of its days, so that every step is one that can be recorded.
 */
final class HistoryMaker {

    static final LocalDate FIRST_DAY = LocalDate.of(2012, 8, 1);
    static final int YEARS = 12;

    private static final List<String> SCALES = List.of("LB", "LC", "LD");

    private final Random random;
    private final TeacherId teacher;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> putRight = new ArrayList<>();
    private Instant recorded = Instant.EPOCH;
    private int appointment = 1;
    private int scale;

    private HistoryMaker(long seed) {
        this.random = new Random(seed);
        this.teacher = new TeacherId(new UUID(random.nextLong(), random.nextLong()));
    }

    /** The history of a board, in the order in which it was recorded. */
    static List<Change> board(int teachers, long seed) {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < teachers; i++) {
            // Far apart, since neighbouring seeds begin alike.
            all.addAll(new HistoryMaker(seed + i * 0x9E3779B97F4A7C15L).career());
        }
        all.sort(Comparator.comparing(Change::at));
        return all;
    }

    private List<Change> career() {
        int year = random.nextBoolean() ? 0 : random.nextInt(YEARS);
        scale = random.nextInt(10) < 7 ? 0 : random.nextInt(SCALES.size());
        begin(FIRST_DAY.plusYears(year));
        while (++year < YEARS) {
            LocalDate day = FIRST_DAY.plusYears(year).plusDays(random.nextInt(200));
            int what = random.nextInt(100);
            if (what < 35) {
                changeTerms(day);
            } else if (what < 42 && scale < SCALES.size() - 1) {
                promote(day);
            } else if (what < 47) {
                end(day);
                break;
            } else if (what < 49) {
                endByMistake(day);
            } else if (what < 51) {
                beginByMistake(day);
            }
        }
        changes.addAll(putRight);
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }

    private void begin(LocalDate day) {
        changes.add(new Begun(next(day), teacher, number(), day, SCALES.get(scale), fte()));
    }

    private void changeTerms(LocalDate day) {
        Fte fte = fte();
        Instant at = next(day);
        changes.add(new TermsChanged(at, teacher, number(), day, fte));
        int fate = random.nextInt(100);
        if (fate < 15) {
            putRight.add(new TermsCorrected(later(at), teacher, number(), day, fte()));
        } else if (fate < 20) {
            putRight.add(new TermsWithdrawn(later(at), teacher, number(), day));
        }
    }

    private void promote(LocalDate day) {
        changes.add(new Ended(next(day), teacher, number(), day.minusDays(1)));
        appointment++;
        scale++;
        begin(day);
    }

    private void end(LocalDate day) {
        changes.add(new Ended(next(day), teacher, number(), day));
    }

    private void endByMistake(LocalDate day) {
        end(day);
        changes.add(new EndWithdrawn(next(day.plusDays(30)), teacher, number()));
    }

    private void beginByMistake(LocalDate day) {
        String other = "X" + number();
        changes.add(new Begun(next(day), teacher, other, day, SCALES.get(scale), fte()));
        putRight.add(new BeginWithdrawn(later(recorded), teacher, other));
    }

    private String number() {
        return Integer.toString(appointment);
    }

    private Fte fte() {
        return new Fte(2_000 + random.nextInt(8_001));
    }

    /** Mostly around the day itself, now and then months later, and never before what was recorded before. */
    private Instant next(LocalDate day) {
        int days = random.nextInt(10) == 0 ? 30 + random.nextInt(120) : random.nextInt(50) - 30;
        Instant about = day.plusDays(days).atTime(9, 0).toInstant(ZoneOffset.UTC);
        Instant after = recorded.plusMillis(1);
        recorded = (about.isBefore(after) ? after : about).plusMillis(random.nextInt(28_800_000));
        return recorded;
    }

    /** Up to a year after it was recorded wrongly. */
    private Instant later(Instant wrong) {
        return wrong.plus(Duration.ofDays(14 + random.nextInt(350))).plusMillis(1 + random.nextInt(3_600_000));
    }
}
