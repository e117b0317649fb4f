/** What holds for every request and answer: headers, limits, JSON, the published description of the API. */
@NullMarked
package nl.waaier.api.platform.web;

import org.jspecify.annotations.NullMarked;
