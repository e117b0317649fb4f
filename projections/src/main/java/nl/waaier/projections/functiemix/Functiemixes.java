package nl.waaier.projections.functiemix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;

/** Answers questions about the functiemix. */
public final class Functiemixes {

    private final TeacherFiles files;

    /** Answers from this read store. */
    public Functiemixes(TeacherFiles files) {
        this.files = files;
    }

    /**
     * Every active arbeidsrelatie on a date, counted or not.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<Post> posts(FunctiemixQuestion question, LocalDate referenceDate) {
        return posts(question, List.of(referenceDate)).getOrDefault(referenceDate, List.of());
    }

    /**
     * The functiemix on each of some dates, in the order asked; read in one go.
     *
     * @param naming what the scales are called
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<Functiemix> on(FunctiemixQuestion question, List<LocalDate> referenceDates, ScaleNaming naming) {
        Map<LocalDate, List<Post>> posts = posts(question, referenceDates);
        return referenceDates.stream()
                .map(date -> Functiemix.of(date, posts.getOrDefault(date, List.of()), naming))
                .toList();
    }

    /**
     * Every active arbeidsrelatie on each of some dates, counted or not; read in one go. A date on which there is none is
     * left out.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Map<LocalDate, List<Post>> posts(FunctiemixQuestion question, List<LocalDate> dates) {
        FileFilter filter = new FileFilter(
                question.board(),
                question.school(),
                question.knownOn() == null && dates.size() == 1 ? dates.getFirst() : null);
        Map<LocalDate, List<Post>> posts = new TreeMap<>();
        files.read(Set.of(FilePart.APPOINTMENTS), filter, file -> {
            List<Appointment> appointments = Appointment.of(file.knownAt(question.moment()));
            for (LocalDate date : dates) {
                Post.on(date, file.teacher(), appointments).stream()
                        .filter(question::covers)
                        .forEach(post -> posts.computeIfAbsent(date, d -> new ArrayList<>())
                                .add(post));
            }
        });
        return posts;
    }
}
