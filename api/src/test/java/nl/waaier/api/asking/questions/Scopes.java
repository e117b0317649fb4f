package nl.waaier.api.asking.questions;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.testing.TestWorld;

/** Scopes without a path. */
public final class Scopes {

    private Scopes() {}

    /** The board of a caller who asks on this day. */
    public static Scope of(Caller caller, LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Organisations organisations = mock(Organisations.class, call -> TestWorld.organisation());
        return new Scope(caller, null, null, new Access(board -> true), new SchoolDays(clock), organisations, false);
    }
}
