package nl.waaier.api.importing.facts;

import nl.waaier.api.importing.rows.CareerRow;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;

/** Turns a row of loopbaan.csv into a fact. */
final class CareerPlanner {

    private final BoardNumber board;
    private final TeacherId teacher;
    private final Organisation organisation;

    CareerPlanner(BoardNumber board, TeacherId teacher, Organisation organisation) {
        this.board = board;
        this.teacher = teacher;
        this.organisation = organisation;
    }

    void plan(PlannedRow row, CareerRow values) {
        CareerFact fact = fact(values);
        organisation
                .broken(fact)
                // A row has a domain whatever it tells of; a fact only when the role is entered.
                .or(() -> organisation.catalogue().broken(values.role(), values.domain()))
                .ifPresentOrElse(rule -> row.reject(column(rule), rule), () -> row.says(fact));
    }

    private static String column(OrganisationRule rule) {
        return switch (rule) {
            case SCHOOL_OF_BOARD, SCHOOL_KEEPS_SECTOR -> "brin";
            case ROLE_IN_CATALOGUE -> "rol";
            case ROLE_KEEPS_DOMAIN -> "domein";
            case ROLE_ABOLISHED -> "datum";
        };
    }

    private CareerFact fact(CareerRow v) {
        return switch (v.event()) {
            case CareerRow.Entry e ->
                new RoleEntered(
                        teacher,
                        board,
                        v.brin(),
                        v.role(),
                        v.domain(),
                        e.level(),
                        e.team(),
                        v.date(),
                        e.stage(),
                        e.kind(),
                        v.notes());
            case CareerRow.Support e ->
                new SupportArranged(
                        teacher, board, v.brin(), v.role(), v.date(), e.until(), e.kind(), e.amount(), v.notes());
            case CareerRow.Facilitation e ->
                new FacilitationGranted(
                        teacher, board, v.brin(), v.role(), v.date(), e.until(), e.kind(), e.amount(), v.notes());
            case CareerRow.Recognition e ->
                new RecognitionGiven(teacher, board, v.brin(), v.role(), v.date(), e.until(), e.kind(), v.notes());
            case CareerRow.NextStage e ->
                new StageReached(teacher, board, v.brin(), v.role(), v.date(), e.stage(), v.notes());
            case CareerRow.Leaving e -> new RoleLeft(teacher, board, v.brin(), v.role(), v.date(), v.notes());
        };
    }
}
