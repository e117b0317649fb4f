package nl.waaier.api.architecture.bad.sample;

/**
 * Stands for the sample.
 *
 * @param name any
 */
public record OfTheSample(String name) {}
