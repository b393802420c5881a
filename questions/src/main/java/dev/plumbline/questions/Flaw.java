package dev.plumbline.questions;

/**
 * One thing wrong with a template, an answer or a task, and where.
 *
 * @param path where it is, in dots and brackets from the checked value: {@code questions[2].points}
 * @param message what is wrong and what would be right, a sentence for people
 */
public record Flaw(String path, String message) {}
