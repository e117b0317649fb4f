package nl.waaier.projections.promotion;

import nl.waaier.core.promotion.PromotionTrajectory;

/**
 * A trajectory and where the teacher stood when it began.
 *
 * @param trajectory the trajectory
 * @param position where the teacher stood
 */
record BegunTrajectory(PromotionTrajectory trajectory, StartingPosition position) {}
