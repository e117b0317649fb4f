package nl.waaier.api.architecture.bad.platform;

import nl.waaier.api.architecture.bad.asking.SomeQuestion;

/** Breaks the rule that the platform knows nothing of what stands on it. */
public record StoreThatKnowsQuestions(SomeQuestion question) {}
