package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Value;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.sentences.Sentence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task as one row gives it. Its responses are named by their place, {@code @1}, {@code @2} …
 * across all inputs; they get their random ids when the task is stored.
 *
 * @param origins by response
 * @param metadata what the file says beside the task's content, unknown columns too
 * @param warnings what is odd but taken in
 */
public record IncomingTask(
    @Nullable String externalId,
    Map<String, Value> values,
    Map<String, ResponseOrigin> origins,
    List<Criterion> criteria,
    ObjectNode metadata,
    List<IncomingJudgment> judgments,
    List<Sentence> warnings) {}
