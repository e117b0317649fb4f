package nl.waaier.api.asking.accesslist;

import nl.waaier.api.asking.accesslist.AccessListAnswer.AnswerShown;
import nl.waaier.api.asking.accesslist.AccessListAnswer.OneAnswer;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The access list on pages: one's own, and for the privacy officer that of the board. */
@Controller
class AccessListPages {

    private static final String LIST = "/toegangslijst";

    private final AccessListController questions;

    AccessListPages(AccessListController questions) {
        this.questions = questions;
    }

    /** How an answer on the list is told. */
    record Words(PageFrame frame, Scope scope) {

        /** Who asked: the name where it is known, and in what role. */
        String who(AnswerShown answer) {
            String role = FactWords.recorder(answer.role(), frame.language());
            return answer.name() == null ? role : answer.name() + ", " + role;
        }

        /** As what somebody was shown, with the school. */
        String what(AnswerShown answer) {
            String school = school(answer.school());
            return frame.say(answer.shown(), answer.shownEn()) + (school.isEmpty() ? "" : ", " + school);
        }

        private String school(@Nullable Brin brin) {
            SchoolHistory school =
                    brin == null ? null : scope.organisation().schools().get(brin);
            return school == null ? "" : school.on(scope.today()).name();
        }

        /** How many were shown. */
        String persons(AnswerShown answer) {
            return answer.persons()
                    + (answer.persons() == 1 ? frame.say(" persoon", " person") : frame.say(" mensen", " people"));
        }

        /** The same for one of them. */
        String together(AnswerShown answer) {
            int others = answer.persons() - 1;
            return others == 0
                    ? frame.say("alleen u", "you only")
                    : frame.say("u en nog " + others, "you and " + others + " more");
        }

        /** Since when the list is kept, as a day. */
        String keptFrom(AccessListAnswer list) {
            return frame.longDay(DutchDays.on(list.keptFrom()));
        }
    }

    /** What the page of the own list shows. */
    record OwnPage(PageFrame frame, AccessListAsked asked, AccessListAnswer answer, Words words) {}

    /** What the page of the list of the board shows. */
    record ListPage(PageFrame frame, AccessListAsked asked, AccessListAnswer answer, Words words) {

        /** Of whom it is, in words. */
        String ofWhom() {
            if (asked.personnelNumber() == null) {
                return frame.say("van iedereen", "of everybody");
            }
            if (answer.teacherId() == null) {
                return frame.say(
                        "van niemand: dit nummer is hier niet bekend", "of nobody: this number is not known here");
            }
            String name = answer.name();
            return frame.say("van ", "of ") + (name == null ? asked.personnelNumber() : name);
        }

        /** Where it is as a file. */
        String file() {
            return frame.address()
                    .carrying(LIST + "/bestand.csv", "personnelNumber", "from", "until")
                    .toString();
        }

        /** Where it is told whom an answer showed. */
        String one(AnswerShown shown) {
            return LIST + "/" + shown.id();
        }
    }

    /** What the page of one answer shows. */
    record OnePage(PageFrame frame, OneAnswer answer, Words words) {

        AnswerShown shown() {
            return answer.answer();
        }

        /** The list it stands on. */
        String list() {
            return LIST;
        }
    }

    @GetMapping("/mijn/toegang")
    ResponseEntity<byte[]> mine(PageFrame frame, Scope scope, AccessListAsked asked) {
        return frame.answer(
                "asking/accesslist/mine.jte",
                new OwnPage(frame, asked, questions.mine(scope, asked), new Words(frame, scope)));
    }

    @GetMapping(LIST)
    @Shows(Access.Shown.ACCESS_LIST)
    @ShowsPersons(ShownAs.ACCESS_LIST)
    ResponseEntity<byte[]> list(PageFrame frame, Scope scope, AccessListAsked asked) {
        return frame.answer(
                "asking/accesslist/list.jte",
                new ListPage(frame, asked, questions.ofBoard(scope, asked), new Words(frame, scope)));
    }

    @GetMapping(LIST + "/bestand.csv")
    @Shows(Access.Shown.ACCESS_LIST)
    @ShowsPersons(ShownAs.ACCESS_LIST)
    ResponseEntity<String> file(Scope scope, AccessListAsked.Export asked) {
        return questions.export(scope, asked);
    }

    @GetMapping(LIST + "/{answer}")
    @Shows(Access.Shown.ACCESS_LIST)
    @ShowsPersons(ShownAs.ACCESS_LIST)
    ResponseEntity<byte[]> one(
            PageFrame frame, Scope scope, AccessListAsked.Persons asked, @PathVariable String answer) {
        return frame.answer(
                "asking/accesslist/one.jte",
                new OnePage(frame, questions.one(scope, asked, answer), new Words(frame, scope)));
    }
}
