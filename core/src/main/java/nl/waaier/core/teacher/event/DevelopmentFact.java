package nl.waaier.core.teacher.event;

/** A fact about somebody's development beside the career: what people want, agree, do and have a right to. */
public sealed interface DevelopmentFact extends TeacherFact permits OwnFact, RightsFact {}
