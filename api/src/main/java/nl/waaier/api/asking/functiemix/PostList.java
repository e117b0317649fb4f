package nl.waaier.api.asking.functiemix;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.functiemix.FunctiemixGroup;
import nl.waaier.projections.functiemix.Post;
import org.jspecify.annotations.Nullable;

/**
 * The persons behind a functiemix.
 *
 * @param total how many arbeidsrelaties there are in all
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param posts by name
 */
record PostList(int total, int page, int size, List<ListedPost> posts) {

    /**
     * One arbeidsrelatie.
     *
     * @param teacherId who
     * @param name the name, null when not registered
     * @param appointmentId the volgnummer
     * @param school at which school
     * @param group whether it counts ({@code counted}), or why not
     * @param scale the label under which it counts, null when it does not
     * @param fte as contracted
     * @param since first day of this arbeidsrelatie
     */
    record ListedPost(
            TeacherId teacherId,
            @Nullable String name,
            String appointmentId,
            Brin school,
            FunctiemixGroup group,
            @Nullable String scale,
            Fte fte,
            LocalDate since) {

        static ListedPost of(Post post, @Nullable String name) {
            return new ListedPost(
                    post.teacher(),
                    name,
                    post.appointmentId(),
                    post.brin(),
                    post.group(),
                    post.scale(),
                    post.fte(),
                    post.since());
        }
    }

    static PostList of(Page<ListedPost> page) {
        return new PostList(page.total(), page.number(), page.size(), page.entries());
    }
}
