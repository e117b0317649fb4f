package nl.waaier.api.platform.person;

import nl.waaier.core.shared.TeacherId;

/** Keeps something of persons outside the register and the events, which goes when a person is erased. */
public interface ForgetsPersons {

    /** Forgets what is kept of somebody. Joins the transaction of its caller. */
    void forget(TeacherId person);
}
