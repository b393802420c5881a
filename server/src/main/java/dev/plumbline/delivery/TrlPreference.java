package dev.plumbline.delivery;

import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Preference rows as TRL documents them ("Dataset formats"): prompt, chosen and rejected, or with
 * the prompt inside chosen and rejected; as texts or as messages.
 */
final class TrlPreference implements Format {
  static final String QUESTION = "question";
  static final String STYLE = "style";
  static final String ROWS = "rows";
  static final String EXTRA = "extra";

  private final boolean implicit;

  /**
   * @param implicit whether the prompt is the common beginning of chosen and rejected
   */
  TrlPreference(boolean implicit) {
    this.implicit = implicit;
  }

  @Override
  public String id() {
    return implicit ? "trl-preference-implicit" : "trl-preference";
  }

  @Override
  public Sentence title() {
    return Sentence.of(implicit ? "TRL preference, implicit prompt" : "TRL preference");
  }

  @Override
  public Sentence description() {
    return Sentence.of(
        implicit
            ? "Whole conversations, chosen and rejected, as TRL's RewardTrainer takes them."
            : "Prompt, chosen and rejected, as TRL's DPOTrainer takes them.");
  }

  @Override
  public Rows rows() {
    return Rows.JSON_LINES;
  }

  @Override
  public Optional<Sentence> unavailable(Template template) {
    if (preferring(template).isEmpty()) {
      return Optional.of(Sentence.of("No question of this project says which response is better."));
    }
    return PromptParts.of(template).exist()
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                "Tasks of this project show no prompt: neither a text nor a conversation."));
  }

  @Override
  public List<FormatOption> options(Template template) {
    var questions =
        preferring(template).stream()
            .map(q -> new FormatOptionValue(q.id(), Sentence.asIs(q.title())))
            .toList();
    var options = new ArrayList<FormatOption>();
    if (!questions.isEmpty()) {
      options.add(
          new FormatOption(
              QUESTION, Sentence.of("Which question"), questions, questions.getFirst().id()));
    }
    options.add(
        new FormatOption(
            STYLE,
            Sentence.of("Prompts and responses as"),
            List.of(
                new FormatOptionValue("messages", Sentence.of("messages with roles")),
                new FormatOptionValue("text", Sentence.of("plain text"))),
            implicit || hasConversation(template) ? "messages" : "text"));
    options.add(
        new FormatOption(
            ROWS,
            Sentence.of("One row for"),
            List.of(
                new FormatOptionValue("majority", Sentence.of("each pair, by the majority")),
                new FormatOptionValue("judgment", Sentence.of("each pair and judgment"))),
            "majority"));
    options.add(
        new FormatOption(
            EXTRA,
            Sentence.of("Further columns"),
            List.of(
                new FormatOptionValue("yes", Sentence.of("margin, votes, models, ids, metadata")),
                new FormatOptionValue("no", Sentence.of("none"))),
            "yes"));
    return List.copyOf(options);
  }

  @Override
  public SequencedMap<String, String> columns(Template template, Map<String, String> chosen) {
    boolean messages = "messages".equals(chosen.get(STYLE));
    var columns = new LinkedHashMap<String, String>();
    if (!implicit) {
      columns.put("prompt", messages ? "the messages before the response" : "the prompt");
    }
    var what =
        messages
            ? (implicit ? "all messages, the response last" : "the response, as one message")
            : (implicit ? "prompt and response" : "the response");
    columns.put("chosen", what + " that was preferred");
    columns.put("rejected", what + " that was not");
    if ("yes".equals(chosen.get(EXTRA))) {
      addExtra(columns, "majority".equals(chosen.get(ROWS)));
    }
    return columns;
  }

  private static void addExtra(SequencedMap<String, String> columns, boolean majority) {
    if (majority) {
      columns.put("margin", "(wins − losses) / raters, ties counted as raters");
      columns.put("n_raters", "raters who compared the pair");
      columns.put("n_wins", "raters for chosen");
      columns.put("n_losses", "raters for rejected");
      columns.put("n_ties", "raters who tied them");
    } else {
      columns.put("margin", "how much better, in steps of the question");
      columns.put("rater", "pseudonym or imported id");
      columns.put("judgment", "id of the judgment");
    }
    columns.put("chosen_model", "model of the chosen response, null if unknown");
    columns.put("rejected_model", "model of the rejected response, null if unknown");
    columns.put("task", "id of the task");
    columns.put("external_id", "the task's id in the imported file, null if it had none");
    columns.put("metadata", "what came with the task, JSON in a text");
  }

  @Override
  public List<Sentence> losses(Template template, Map<String, String> chosen) {
    var losses = new ArrayList<Sentence>();
    if ("majority".equals(chosen.get(ROWS))) {
      losses.add(
          Sentence.of("Pairs without a majority are in no row; how many is in the manifest."));
    } else {
      losses.add(Sentence.of("Ties are in no row; how many is in the manifest."));
    }
    var prompt = PromptParts.of(template);
    for (var input : template.inputs()) {
      boolean used =
          input.equals(prompt.text())
              || input.equals(prompt.conversation())
              || preferring(template).stream().anyMatch(q -> on(q).equals(input.id()));
      if (!used) {
        losses.add(Sentence.of("\"{0}\" is in no column.", input.title()));
      }
    }
    for (var question : template.questions()) {
      if (!question.id().equals(chosen.get(QUESTION))) {
        losses.add(Sentence.of("Answers to \"{0}\" are in no column.", question.title()));
      }
    }
    return List.copyOf(losses);
  }

  @Override
  public String loads(String file) {
    return """
    from datasets import load_dataset
    from trl import %2$s
    rows = load_dataset("json", data_files="%1$s", split="train")
    trainer = %2$s(model=model, args=args, train_dataset=rows, processing_class=tokenizer)"""
        .formatted(file, implicit ? "RewardTrainer" : "DPOTrainer");
  }

  @Override
  public RowMaker open(Template template, Map<String, String> chosen) {
    return new TrlRows(implicit, chosen);
  }

  static List<Question> preferring(Template template) {
    return template.questions().stream()
        .filter(question -> QuestionTypes.preferring(question).isPresent())
        .toList();
  }

  private static String on(Question question) {
    return QuestionTypes.preferring(question).map(p -> p.on(question)).orElse("");
  }

  private static boolean hasConversation(Template template) {
    return template.inputs().stream().anyMatch(ConversationInput.class::isInstance);
  }
}
