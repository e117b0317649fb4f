package nl.waaier.api.asking.development;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.asking.development.PortfolioAnswer.LookingBack;
import nl.waaier.api.asking.development.PortfolioAnswer.Wish;
import nl.waaier.api.asking.development.PortfolioController.PortfolioAsked;
import nl.waaier.api.asking.questions.PersonPage;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.OwnWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What people want of their own development and wrote about it, on pages. */
@Controller
class PortfolioPages {

    private final PortfolioController portfolios;

    PortfolioPages(PortfolioController portfolios) {
        this.portfolios = portfolios;
    }

    /** What the page shows. */
    record PortfolioPage(PersonPage person, PortfolioAnswer answer) {

        PageFrame frame() {
            return person.frame();
        }

        String title() {
            return person.own()
                    ? frame().say("Mijn ontwikkeling", "My development")
                    : frame().say("Ontwikkeling van ", "Development of ") + person.name();
        }

        List<Wish> wishes(boolean open) {
            return answer.ambitions().stream()
                    .filter(wish -> (wish.closed() == null) == open)
                    .toList();
        }

        /** What it is about, and by when. */
        String about(Wish wish) {
            List<String> told = new ArrayList<>(List.of(OwnWords.ambition(wish.kind(), frame().language())));
            if (wish.role() != null) {
                told.add(person.role(wish.role()));
            }
            if (wish.domain() != null) {
                told.add(FieldWords.domain(wish.domain(), frame().language()));
            }
            if (wish.horizon() != null) {
                told.add(frame().say("voor ", "by ") + frame().day(wish.horizon()));
            }
            return String.join(", ", told);
        }

        String about(LookingBack back) {
            List<String> told = new ArrayList<>();
            if (back.role() != null) {
                told.add(person.role(back.role()));
            }
            if (back.angle() != null) {
                told.add(OwnWords.angle(back.angle(), frame().language()));
            }
            return String.join(", ", told);
        }

        String changing(long fact) {
            return person.base() + "/ontwikkeling/feiten/" + fact;
        }

        String recording(String kind) {
            return person.base() + "/ontwikkeling/vastleggen/" + kind;
        }
    }

    @GetMapping({"/mijn/ontwikkeling", "/leraren/{teacherId}/ontwikkeling"})
    @ShowsPersons(ShownAs.PORTFOLIO)
    ResponseEntity<byte[]> portfolio(PageFrame frame, Scope scope, PortfolioAsked asked) {
        PortfolioAnswer answer = portfolios.portfolio(scope, asked);
        PersonPage person = new PersonPage(frame, scope, scope.today(), asked.knownOn());
        return frame.answer("asking/development/portfolio.jte", new PortfolioPage(person, answer));
    }
}
