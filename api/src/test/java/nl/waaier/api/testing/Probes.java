package nl.waaier.api.testing;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.UnavailableException;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Routes that use every seam a real route uses, and fail in every way one can fail. */
@RestController
@TestComponent
public final class Probes {

    /** A value that no answer may ever repeat. */
    public static final String CANARY = "CANARY-Jansen-0612345678";

    private final Access access;

    Probes(Access access) {
        this.access = access;
    }

    @GetMapping("/v1/probes/caller")
    @Operation(summary = "Wie vraagt. Who asks.")
    Caller caller(Caller caller) {
        if (caller.teacher() != null) {
            ShownPersons.current().add(caller.teacher());
        }
        return caller;
    }

    @GetMapping("/v1/schools/{brin}/probe-mix")
    Persons school(
            Caller caller,
            @PathVariable Brin brin,
            @RequestParam(defaultValue = "2018-10-01") LocalDate referenceDate,
            @RequestParam @Nullable Instant asKnownOn) {
        Organisation organisation = TestWorld.organisation();
        access.requireSchool(caller, organisation, brin);
        access.requireReferenceDate(caller, referenceDate);
        return new Persons(access.maySeePersonsAt(caller, brin), referenceDate, asKnownOn);
    }

    @GetMapping("/v1/schools/{brin}/probe-bound")
    Persons bound(Caller caller, @PathVariable Brin brin, Asked asked) {
        access.requireSchool(caller, TestWorld.organisation(), brin);
        return new Persons(access.maySeePersonsAt(caller, brin), asked.referenceDate(), asked.asKnownOn());
    }

    @GetMapping("/v1/boards/{board}/probe-mix")
    Persons board(Caller caller, @PathVariable BoardNumber board) {
        access.requireBoard(caller, board);
        access.requireTotals(caller);
        return new Persons(access.maySeePersonsOfBoard(caller), null, null);
    }

    @GetMapping("/v1/teachers/{teacher}/probe-timeline")
    Persons timeline(Caller caller, @PathVariable TeacherId teacher) {
        boolean foreign = teacher.equals(TestWorld.FOREIGN_TEACHER);
        BoardNumber board = foreign ? TestWorld.FOREIGN_BOARD : TestWorld.BOARD;
        access.requireTimeline(caller, board, teacher, Set.of(TestWorld.SCHOOL), true);
        return new Persons(true, null, null);
    }

    @PostMapping("/v1/probes")
    Order post(@RequestBody Order order) {
        return order;
    }

    @PostMapping("/v1/probes/checked")
    Order checked(@RequestBody Loose order) {
        Faults faults = new Faults();
        String name = faults.required("name", order.name());
        LocalDate date = faults.readRequired("date", order.date(), LocalDate::parse);
        Brin brin = faults.read("brin", order.brin(), Brin::new);
        faults.check();
        return new Order(name, date, null, brin == null ? List.of() : List.of(brin), null);
    }

    @PostMapping("/v1/imports")
    long upload(@RequestParam MultipartFile file) {
        return file.getSize();
    }

    @PostMapping(path = "/v1/probes/upload", consumes = "application/zip")
    long raw(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @GetMapping("/v1/probes/parameters")
    void parameters(
            @RequestParam LocalDate from,
            @RequestParam int size,
            @RequestParam Brin school,
            @RequestHeader("Idempotency-Key") String key) {}

    @GetMapping("/v1/probes/failures/{kind}")
    void fail(@PathVariable String kind) {
        switch (kind) {
            case "rule" -> throw new RuleBroken(OrganisationRule.SCHOOL_KEEPS_SECTOR);
            case "wrapped-rule" ->
                throw new CompletionException(
                        new CommandExecutionException("", new RuleBroken(OrganisationRule.SCHOOL_KEEPS_SECTOR)));
            case "concurrent" -> throw new ConcurrencyException(CANARY);
            case "store-away" -> throw new DataAccessResourceFailureException(CANARY);
            case "not-ready" -> throw new UnavailableException(Duration.ofSeconds(7));
            case "forged" -> throw new Forged();
            default -> throw new IllegalStateException(CANARY);
        }
    }

    /** Parameters that are bound together. */
    public record Asked(
            @Nullable LocalDate referenceDate, @Nullable Instant asKnownOn) {}

    /** Whether persons are shown, and for when. */
    public record Persons(
            boolean persons,
            @Nullable LocalDate referenceDate,
            @Nullable Instant asKnownOn) {}

    /** A body that is read strictly. */
    public record Order(
            @Nullable String name,
            @Nullable LocalDate date,
            @Nullable BigDecimal amount,
            @Nullable List<Brin> schools,
            @Nullable Instant moment) {}

    /** A body of which all faults are to be told. */
    public record Loose(
            @Nullable String name,
            @Nullable String date,
            @Nullable String brin) {}

    private static final class Forged extends Error {
        @Serial
        private static final long serialVersionUID = 1;

        Forged() {
            super(CANARY);
        }
    }
}
