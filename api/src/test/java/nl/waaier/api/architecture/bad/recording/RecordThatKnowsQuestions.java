package nl.waaier.api.architecture.bad.recording;

import nl.waaier.api.architecture.bad.asking.SomeQuestion;

/** Breaks the rule that what takes in does not know what answers. */
public record RecordThatKnowsQuestions(SomeQuestion question) {}
