package dev.plumbline.work.judging;

import dev.plumbline.projects.ProjectId;
import java.util.UUID;

/**
 * A task in a trainer's hands: what a submit has to know of it.
 *
 * @param seed of the order in which it is shown
 * @param payload what may be shown, as JSON
 */
record Assignment(
    UUID id,
    int trainer,
    long task,
    ProjectId project,
    int seed,
    int templateVersion,
    int guidelines,
    int rubric,
    String payload) {}
