package nl.waaier.api.architecture.bad.asking;

/** What nothing below may know. */
public record SomeQuestion(String words) {}
