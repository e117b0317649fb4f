package nl.waaier.api.asking.outlook;

import java.util.List;
import nl.waaier.projections.outlook.ExpectedRole;
import nl.waaier.projections.outlook.Outlook;

/**
 * What looking ahead comes to.
 *
 * @param outlook functiemix and role mix
 * @param wantedRoles the wanted roles that are asked about
 */
record LookedAhead(Outlook outlook, List<ExpectedRole> wantedRoles) {}
