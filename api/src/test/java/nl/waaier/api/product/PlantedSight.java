package nl.waaier.api.product;

import java.util.List;
import java.util.Objects;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows somebody on purpose: without saying as what, without naming, and as is right. */
@RestController
@TestComponent
final class PlantedSight {

    private final PersonNames names;
    private final PersonRegister register;

    PlantedSight(PersonNames names, PersonRegister register) {
        this.names = names;
        this.register = register;
    }

    record Seen(TeacherId teacherId, @Nullable String name) {}

    @GetMapping("/v1/boards/{boardNumber}/planted-sight/unsaid")
    @Shows(Access.Shown.HOLDERS)
    Seen unsaid(Scope scope) {
        return named(scope);
    }

    @GetMapping("/v1/boards/{boardNumber}/planted-sight/unnamed")
    @Shows(Access.Shown.HOLDERS)
    @ShowsPersons(ShownAs.STAFF)
    Seen unnamed(Scope scope) {
        return new Seen(somebody(scope), null);
    }

    @GetMapping("/v1/boards/{boardNumber}/planted-sight/right")
    @Shows(Access.Shown.HOLDERS)
    @ShowsPersons(ShownAs.STAFF)
    Seen right(Scope scope) {
        return named(scope);
    }

    private Seen named(Scope scope) {
        TeacherId teacher = somebody(scope);
        return new Seen(teacher, names.of(List.of(teacher)).name(teacher));
    }

    private TeacherId somebody(Scope scope) {
        return Objects.requireNonNull(register.find(scope.board(), List.of("1")).get("1"))
                .id();
    }
}
