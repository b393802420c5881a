package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.questions.inputs.ReferenceInput;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.TextInput;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Proposes a mapping from the names of columns and from what the first rows hold. */
public final class GuessMapping {
  private static final List<String> PROMPTS =
      List.of(
          "prompt",
          "instruction",
          "question",
          "query",
          "user",
          "input",
          "text",
          "sentence",
          "tweet",
          "article",
          "document",
          "content",
          "source_text");
  private static final List<String> FURTHER = List.of("input", "context", "passage");
  private static final List<String> CONVERSATIONS =
      List.of(
          "conversation",
          "messages",
          "dialogue",
          "dialog",
          "history",
          "turns",
          "conversations",
          "chat");
  private static final List<String> REFERENCES =
      List.of(
          "reference",
          "references",
          "context",
          "documents",
          "sources",
          "passage",
          "evidence",
          "ground_truth");
  private static final List<String> RESPONSE_LISTS =
      List.of(
          "responses",
          "completions",
          "outputs",
          "answers",
          "candidates",
          "generations",
          "replies",
          "response",
          "completion",
          "output");
  private static final List<String> RESPONSE_STEMS =
      List.of(
          "response",
          "completion",
          "output",
          "answer",
          "candidate",
          "generation",
          "reply",
          "text",
          "result",
          "summary",
          "translation",
          "option",
          "assistant",
          "");
  private static final List<String> SINGLE_RESPONSES =
      List.of("response", "completion", "output", "answer", "generation", "reply", "summary");
  private static final List<String> MODEL_STEMS =
      List.of("model", "model_name", "model_id", "system", "generator");
  private static final List<String> IDS =
      List.of(
          "external_id",
          "id",
          "uid",
          "task",
          "task_id",
          "item",
          "item_id",
          "example_id",
          "question_id",
          "prompt_id",
          "pair_id",
          "row_id",
          "idx",
          "index");
  private static final List<String> RATERS =
      List.of(
          "rater",
          "rater_id",
          "worker",
          "worker_id",
          "annotator",
          "annotator_id",
          "labeler",
          "labeller",
          "judge",
          "evaluator",
          "user_id",
          "assessor",
          "reviewer");
  private static final List<String> TIMES =
      List.of("at", "timestamp", "time", "created_at", "submitted_at", "submit_time", "date");
  private static final List<String> DURATIONS =
      List.of(
          "seconds",
          "duration",
          "duration_seconds",
          "lead_time",
          "work_time_in_seconds",
          "worktimeinseconds",
          "time_spent");
  private static final List<String> ANSWERS =
      List.of(
          "answer",
          "label",
          "winner",
          "preference",
          "preferred",
          "choice",
          "rank",
          "ranking",
          "ranks",
          "rating",
          "score",
          "vote",
          "verdict",
          "judgment",
          "judgement",
          "annotation");
  private static final int MOST_LABEL_CHARS = 80;

  private final Template template;
  private final Columns columns;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  private GuessMapping(Template template, Columns columns) {
    this.template = template;
    this.columns = columns;
  }

  public static Mapping of(Template template, List<ObjectNode> rows) {
    var columns = new Columns(rows);
    if (columns.holdsObjects("values")) {
      return new Mapping(Layout.PLUMBLINE, Map.of());
    }
    if (!rows.isEmpty() && rows.stream().allMatch(GuessMapping::isTranscriptPair)) {
      return new Mapping(Layout.TRANSCRIPT_PAIRS, Map.of());
    }
    var guess = new GuessMapping(template, columns);
    guess.guess();
    return new Mapping(Layout.COLUMNS, guess.fields);
  }

  private static boolean isTranscriptPair(ObjectNode row) {
    var chosen = Cells.text(row.get(TranscriptRows.CHOSEN));
    var rejected = Cells.text(row.get(TranscriptRows.REJECTED));
    return chosen != null
        && rejected != null
        && TranscriptPair.begins(chosen)
        && TranscriptPair.begins(rejected);
  }

  private void guess() {
    template.inputs().forEach(input -> assign(input.id(), List.of(Columns.plain(input.id()))));
    for (var question : template.questions()) {
      QuestionTypes.reading(question)
          .ifPresent(
              reading ->
                  reading
                      .places(question, template)
                      .keySet()
                      .forEach(
                          part ->
                              assign(
                                  Targets.answer(question, part),
                                  List.of(Columns.plain(part.isEmpty() ? question.id() : part)))));
    }
    template.inputs().forEach(this::guessInput);
    assign(Targets.RATER, RATERS);
    if (fields.containsKey(Targets.RATER)) {
      assign(Targets.AT, TIMES);
      assign(Targets.SECONDS, DURATIONS);
      guessAnswer();
    }
    assign(Targets.EXTERNAL_ID, IDS);
  }

  private void guessInput(Input input) {
    switch (input) {
      case TextInput text -> {
        if (!text.optional()) {
          assign(text.id(), PROMPTS);
        }
        if (fields.containsKey(text.id())) {
          assign(Targets.more(text), FURTHER);
        }
      }
      case ConversationInput _ -> assign(input.id(), CONVERSATIONS);
      case ReferenceInput _ -> assign(input.id(), REFERENCES);
      case ResponsesInput responses -> guessResponses(responses);
    }
  }

  private void guessResponses(ResponsesInput input) {
    if (fields.containsKey(input.id())) {
      return;
    }
    for (var name : RESPONSE_LISTS) {
      var column = columns.named(List.of(name), taken);
      if (column.isPresent() && columns.holdsLists(column.get())) {
        put(input.id(), column.get());
        return;
      }
    }
    var families = columns.families();
    for (var stem : RESPONSE_STEMS) {
      var family = families.get(stem);
      if (family != null) {
        assignFamily(input, family);
        guessModels(input, families);
        return;
      }
    }
    guessPairOrSingle(input);
  }

  private void guessPairOrSingle(ResponsesInput input) {
    if (columns.names().contains(TranscriptRows.CHOSEN)
        && columns.names().contains(TranscriptRows.REJECTED)) {
      assignFamily(input, List.of(TranscriptRows.CHOSEN, TranscriptRows.REJECTED));
    } else if (input.min() == 1) {
      assign(Targets.responseText(input, 0), SINGLE_RESPONSES);
      assign(Targets.responseModel(input, 0), MODEL_STEMS);
    }
  }

  private void assignFamily(ResponsesInput input, List<String> family) {
    for (int n = 0; n < Math.min(family.size(), input.max()); n++) {
      put(Targets.responseText(input, n), family.get(n));
    }
  }

  private void guessModels(ResponsesInput input, Map<String, List<String>> families) {
    for (var stem : MODEL_STEMS) {
      var family = families.get(stem);
      if (family != null) {
        for (int n = 0; n < Math.min(family.size(), input.max()); n++) {
          put(Targets.responseModel(input, n), family.get(n));
        }
        return;
      }
    }
  }

  /** A column with a name that means "the answer" goes to the first question without one. */
  private void guessAnswer() {
    for (var question : template.questions()) {
      var target = Targets.answer(question, "");
      var reading = QuestionTypes.reading(question);
      if (reading.isPresent()
          && reading.get().places(question, template).containsKey("")
          && fields.keySet().stream().noneMatch(t -> t.startsWith(target))) {
        var column = columns.named(ANSWERS, taken);
        if (column.isPresent() && columns.holdsShortTexts(column.get(), MOST_LABEL_CHARS)) {
          put(target, column.get());
        }
        return;
      }
    }
  }

  private void assign(String target, Collection<String> names) {
    if (!fields.containsKey(target)) {
      columns.named(names, taken).ifPresent(column -> put(target, column));
    }
  }

  private void put(String target, String column) {
    fields.put(target, column);
    taken.add(column);
  }
}
