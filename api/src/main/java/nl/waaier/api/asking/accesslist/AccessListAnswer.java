package nl.waaier.api.asking.accesslist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A part of the access list, the latest first.
 *
 * @param teacherId who was shown, null for anybody
 * @param name the name, null when not registered or for anybody
 * @param keptFrom since which moment the list is kept
 * @param total how many answers there are in all
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param answers those of this part
 */
record AccessListAnswer(
        @Nullable TeacherId teacherId,
        @Nullable String name,
        Instant keptFrom,
        int total,
        int page,
        int size,
        List<AnswerShown> answers) {

    /**
     * An answer that showed persons to somebody else.
     *
     * @param id names it
     * @param shownAt when it was given
     * @param role in what role somebody asked
     * @param name the name of who asked, null when it is not known
     * @param account keyed hash of whose account it was: the same account has always the same
     * @param shownAs as what they were shown, by its code
     * @param shown the same in Dutch
     * @param shownEn the same in English
     * @param school of which school it was, null for none
     * @param referenceDate of which day, null where it was of none or of a whole career
     * @param persons how many were shown
     */
    record AnswerShown(
            UUID id,
            Instant shownAt,
            String role,
            @Nullable String name,
            String account,
            String shownAs,
            String shown,
            String shownEn,
            @Nullable Brin school,
            @Nullable LocalDate referenceDate,
            int persons) {

        /** @param readers the names of those who asked, as far as they are known */
        static AnswerShown of(NotedAnswer noted, Map<TeacherId, String> readers) {
            String word = noted.shownAs();
            return new AnswerShown(
                    noted.id(),
                    noted.at(),
                    noted.role(),
                    noted.reader() == null ? null : readers.get(noted.reader()),
                    noted.account(),
                    word,
                    ShownAs.find(word).map(ShownAs::dutch).orElse(word),
                    ShownAs.find(word).map(ShownAs::english).orElse(word),
                    noted.school(),
                    noted.referenceDate(),
                    noted.persons().size());
        }
    }

    /**
     * One of them, with a part of the persons.
     *
     * @param answer the answer
     * @param total how many persons it showed in all
     * @param page which part this is, from 0
     * @param size how many a part has at most
     * @param persons by name
     */
    record OneAnswer(AnswerShown answer, int total, int page, int size, List<PersonShown> persons) {

        static OneAnswer of(AnswerShown answer, Page<PersonShown> part) {
            return new OneAnswer(answer, part.total(), part.number(), part.size(), part.entries());
        }
    }

    /**
     * Somebody who was shown.
     *
     * @param teacherId who
     * @param name the name, null when not registered
     */
    record PersonShown(TeacherId teacherId, @Nullable String name) {}
}
