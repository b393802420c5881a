package dev.plumbline.questions.rubric;

/** What one point of a dimension's scale means. */
public record RubricPoint(int value, String description) {}
