package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Flaw;
import dev.plumbline.work.judging.Assigned.StoredDraft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps unfinished answers as they are, revision after revision. */
@Component
class SaveDraft {
  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
  private static final int LONGEST = 1_000_000;

  /** What came of it. */
  sealed interface Saving {
    record Saved(StoredDraft draft) implements Saving {}

    /** Answers to questions that are not asked, or of another kind. */
    record Flawed(List<Flaw> flaws) implements Saving {}

    record TooLarge() implements Saving {}

    record HandedIn() implements Saving {}

    /** The stored draft is another revision; null if there is none. */
    record Changed(@Nullable StoredDraft draft) implements Saving {}
  }

  private final Assignments assignments;
  private final Drafts drafts;
  private final ShowAssignment show;
  private final JsonMapper json;

  SaveDraft(Assignments assignments, Drafts drafts, ShowAssignment show, JsonMapper json) {
    this.assignments = assignments;
    this.drafts = drafts;
    this.show = show;
    this.json = json;
  }

  /**
   * @param base the revision that the answers follow, 0 for none
   */
  Saving save(
      Assigned assigned, AccountId account, int base, Map<String, Answer> answers, Time time) {
    var flaws =
        show.sheet(assigned.assignment(), show.shown(assigned.assignment())).checkDraft(answers);
    if (!flaws.isEmpty()) {
      return new Saving.Flawed(flaws);
    }
    var text = json.writerFor(ANSWERS).writeValueAsString(answers);
    if (text.length() > LONGEST) {
      return new Saving.TooLarge();
    }
    var saved =
        drafts.save(
            assigned.assignment().trainer(), assigned.assignment().task(), base, text, time);
    var handedIn =
        base == 0
            && saved.isPresent()
            && drafts.dropIfHandedIn(assigned.assignment().trainer(), assigned.assignment().task());
    return saved.isPresent() && !handedIn
        ? new Saving.Saved(saved.get())
        : refused(assignments.find(assigned.assignment().id(), account).orElseThrow());
  }

  private static Saving refused(Assigned now) {
    return now.draft() == null && now.judgment() != null && now.lease() == null
        ? new Saving.HandedIn()
        : new Saving.Changed(now.draft());
  }
}
