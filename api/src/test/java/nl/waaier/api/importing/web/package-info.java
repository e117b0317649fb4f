@NullMarked
package nl.waaier.api.importing.web;

import org.jspecify.annotations.NullMarked;
