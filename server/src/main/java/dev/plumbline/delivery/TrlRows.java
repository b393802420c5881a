package dev.plumbline.delivery;

import dev.plumbline.delivery.DeliveredTask.Judgment;
import dev.plumbline.delivery.Format.RowMaker;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.capabilities.Preference;
import dev.plumbline.questions.inputs.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** Makes the rows of {@link TrlPreference}. */
final class TrlRows implements RowMaker {
  private static final String UNDECIDED = "pairs without a majority";
  private static final String TIES = "ties";
  private static final String NO_PROMPT = "tasks without a prompt";

  private final boolean implicit;
  private final String question;
  private final boolean messages;
  private final boolean majority;
  private final boolean extra;
  private final SequencedMap<String, Long> leftOut = new LinkedHashMap<>();

  TrlRows(boolean implicit, Map<String, String> chosen) {
    this.implicit = implicit;
    question = chosen.getOrDefault(TrlPreference.QUESTION, "");
    messages = "messages".equals(chosen.get(TrlPreference.STYLE));
    majority = "majority".equals(chosen.get(TrlPreference.ROWS));
    extra = "yes".equals(chosen.get(TrlPreference.EXTRA));
    leftOut.put(majority ? UNDECIDED : TIES, 0L);
    leftOut.put(NO_PROMPT, 0L);
  }

  @Override
  public void rows(DeliveredTask task, Consumer<SequencedMap<String, ?>> out) {
    var asked = task.sheet().template().question(question);
    if (asked.isEmpty()) {
      return;
    }
    var prompt = PromptParts.of(task.sheet().template()).messages(task);
    if (prompt.isEmpty()) {
      leftOut.merge(NO_PROMPT, 1L, Long::sum);
      return;
    }
    var rows = new OfTask(task, prompt, texts(task, asked.get()), out);
    if (majority) {
      PairVotes.of(task, asked.get()).forEach(rows::add);
    } else {
      // Training on a judgment that its rater took back or replaced would teach its opposite too.
      task.judgments().stream()
          .filter(judgment -> judgment.current() && !judgment.withdrawn())
          .forEach(
              judgment ->
                  PairVotes.preferences(task, asked.get(), judgment)
                      .forEach(preference -> rows.add(judgment, preference)));
    }
  }

  @Override
  public SequencedMap<String, Long> leftOut() {
    return leftOut;
  }

  private static Map<String, String> texts(DeliveredTask task, Question question) {
    var texts = new LinkedHashMap<String, String>();
    QuestionTypes.preferring(question)
        .map(preferring -> task.sheet().responses(preferring.on(question)))
        .orElse(List.of())
        .forEach((Response response) -> texts.put(response.id(), response.text()));
    return texts;
  }

  private final class OfTask {
    private final DeliveredTask task;
    private final List<Map<String, String>> prompt;
    private final Map<String, String> texts;
    private final Consumer<SequencedMap<String, ?>> out;

    OfTask(
        DeliveredTask task,
        List<Map<String, String>> prompt,
        Map<String, String> texts,
        Consumer<SequencedMap<String, ?>> out) {
      this.task = task;
      this.prompt = prompt;
      this.texts = texts;
      this.out = out;
    }

    void add(PairVotes votes) {
      if (votes.undecided()) {
        leftOut.merge(UNDECIDED, 1L, Long::sum);
        return;
      }
      var row = row(votes.chosen(), votes.rejected());
      if (extra) {
        row.put("margin", votes.margin());
        row.put("n_raters", votes.raters());
        row.put("n_wins", votes.wins());
        row.put("n_losses", votes.losses());
        row.put("n_ties", votes.ties());
        addOrigin(row, votes.chosen(), votes.rejected());
      }
      out.accept(row);
    }

    void add(Judgment judgment, Preference preference) {
      if (preference.tie()) {
        leftOut.merge(TIES, 1L, Long::sum);
        return;
      }
      var row = row(preference.first(), preference.second());
      if (extra) {
        row.put("margin", (double) preference.strength());
        row.put("rater", judgment.rater());
        row.put("judgment", judgment.uid());
        addOrigin(row, preference.first(), preference.second());
      }
      out.accept(row);
    }

    private SequencedMap<String, Object> row(String chosen, String rejected) {
      var row = new LinkedHashMap<String, Object>();
      if (!implicit) {
        row.put("prompt", messages ? prompt : PromptParts.text(prompt));
      }
      row.put("chosen", side(texts.getOrDefault(chosen, "")));
      row.put("rejected", side(texts.getOrDefault(rejected, "")));
      return row;
    }

    private Object side(String response) {
      if (!messages) {
        return implicit ? PromptParts.text(prompt) + "\n\n" + response : response;
      }
      var all = new ArrayList<>(implicit ? prompt : List.<Map<String, String>>of());
      all.add(PromptParts.message("assistant", response));
      return all;
    }

    private void addOrigin(SequencedMap<String, Object> row, String chosen, String rejected) {
      row.put("chosen_model", task.models().get(chosen));
      row.put("rejected_model", task.models().get(rejected));
      row.put("task", task.uid());
      row.put("external_id", task.externalId());
      row.put("metadata", task.metadata().toString());
    }
  }
}
