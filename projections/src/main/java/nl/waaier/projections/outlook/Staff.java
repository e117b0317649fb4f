package nl.waaier.projections.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.functiemix.Post;
import nl.waaier.projections.rolemix.MemberOfStaff;

/**
 * Who works and holds which roles on one day. Immutable.
 *
 * @param posts every active arbeidsrelatie, counted in the functiemix or not
 * @param members everybody who works, with the roles they hold
 */
public record Staff(List<Post> posts, List<MemberOfStaff> members) {

    public Staff {
        posts = List.copyOf(posts);
        members = List.copyOf(members);
    }

    /** One teacher on a day, by the facts given. */
    public static Staff of(LocalDate date, TeacherId teacher, List<RecordedFact<?>> facts, Organisation organisation) {
        return new Staff(
                Post.on(date, teacher, Appointment.of(facts)),
                MemberOfStaff.on(date, teacher, facts, organisation).stream().toList());
    }

    /** Everybody who works. */
    public Set<TeacherId> teachers() {
        return posts.stream().map(Post::teacher).collect(Collectors.toSet());
    }

    /** Some of it, such as what is at one school. */
    public Staff only(OutlookScope scope) {
        return new Staff(
                posts.stream().filter(scope::covers).toList(),
                members.stream()
                        .flatMap(member -> member.at(scope::covers).stream())
                        .toList());
    }

    /** The same staff, of which these teachers are as told here instead. */
    public Staff with(Map<TeacherId, Staff> others) {
        return new Staff(
                replaced(others, posts, Post::teacher, Staff::posts),
                replaced(others, members, MemberOfStaff::teacher, Staff::members));
    }

    private static <T> List<T> replaced(
            Map<TeacherId, Staff> others, List<T> mine, Function<T, TeacherId> who, Function<Staff, List<T>> theirs) {
        return Stream.concat(
                        mine.stream().filter(each -> !others.containsKey(who.apply(each))),
                        others.values().stream().flatMap(staff -> theirs.apply(staff).stream()))
                .toList();
    }

    /**
     * The same staff without what ended when people retired: every arbeidsrelatie that began on or before their last day,
     * and the roles they held in it. One that began afterwards was agreed with somebody retired, and stays.
     *
     * @param lastDays the last day of whoever retired before this day
     */
    public Staff withoutRetired(Map<TeacherId, LocalDate> lastDays) {
        List<Post> staying = new ArrayList<>();
        Map<TeacherId, Set<Brin>> workplaces = new HashMap<>();
        for (Post post : posts) {
            LocalDate lastDay = lastDays.get(post.teacher());
            if (lastDay == null || post.since().isAfter(lastDay)) {
                staying.add(post);
                workplaces
                        .computeIfAbsent(post.teacher(), teacher -> new HashSet<>())
                        .add(post.brin());
            }
        }
        return new Staff(
                staying,
                members.stream()
                        .flatMap(member -> lastDays.containsKey(member.teacher())
                                ? member.at(workplaces.getOrDefault(member.teacher(), Set.of())::contains).stream()
                                : Stream.of(member))
                        .toList());
    }
}
