package nl.waaier.api.importing.profile;

import java.util.List;
import nl.waaier.api.importing.RowFault;

/**
 * A row of an office as a row of ours.
 *
 * @param line where it begins in the office's file
 * @param fields its values in the order of our columns; empty when there are faults
 * @param faults what is wrong with its form, by the office's columns
 */
public record MappedRow(long line, List<String> fields, List<RowFault> faults) {}
