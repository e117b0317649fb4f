package nl.waaier.api.importing.recording;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.teacher.command.FullPart;
import nl.waaier.core.teacher.command.FullScope;
import org.jspecify.annotations.Nullable;

/**
 * In what a delivery that says it is full is whole: a file that it does not have, or of which rows cannot be read, withdraws
 * nothing.
 *
 * @param claim what it says it is full for, null when it is not full
 * @param files the files in which it is whole
 */
public record FullParts(@Nullable FullClaim claim, Set<ImportFile> files) {

    private static final Map<ImportFile, FullPart> PARTS = Map.of(
            ImportFile.AANSTELLINGEN, FullPart.APPOINTMENTS,
            ImportFile.LOOPBAAN, FullPart.CAREER,
            ImportFile.PROMOTIES, FullPart.PROMOTIONS);

    /** Whether a file can be whole, so that what it does not have is withdrawn. */
    public static boolean canBeWhole(ImportFile file) {
        return PARTS.containsKey(file);
    }

    /**
     * In what a delivery is whole.
     *
     * @param claim what it says it is full for, null when it is not full
     * @param delivered the files that it has
     * @param unreadable files with rows of which it is not known whom they are about
     */
    public static FullParts of(@Nullable FullClaim claim, Set<ImportFile> delivered, Set<ImportFile> unreadable) {
        Set<ImportFile> whole = EnumSet.noneOf(ImportFile.class);
        if (claim != null) {
            whole.addAll(PARTS.keySet());
            whole.retainAll(delivered);
            whole.removeAll(unreadable);
        }
        return new FullParts(claim, whole);
    }

    /**
     * What it is whole in about a person of a board; null when it withdraws nothing there.
     *
     * @param doubted files with a row about this person that is not taken in
     */
    @Nullable
    FullScope scope(BoardNumber board, Set<ImportFile> doubted) {
        if (claim == null || !claim.boards().contains(board)) {
            return null;
        }
        Set<FullPart> parts = EnumSet.noneOf(FullPart.class);
        PARTS.forEach((file, part) -> {
            if (files.contains(file) && !doubted.contains(file)) {
                parts.add(part);
            }
        });
        return parts.isEmpty() ? null : claim.scope(parts);
    }
}
