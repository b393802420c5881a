package dev.plumbline.delivery;

import dev.plumbline.questions.Template;
import dev.plumbline.sentences.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * A form in which finished work leaves, for whatever template: a format asks questions for their
 * capabilities, never for their kind.
 */
interface Format {
  /** A choice to make before an export. */
  record FormatOption(String id, Sentence title, List<FormatOptionValue> values, String initial) {}

  record FormatOptionValue(String id, Sentence title) {}

  /** How rows stand in the file. */
  enum Rows {
    JSON_LINES("jsonl", "application/jsonl"),
    CSV("csv", "text/csv");

    final String extension;
    final String mediaType;

    Rows(String extension, String mediaType) {
      this.extension = extension;
      this.mediaType = mediaType;
    }
  }

  /** Makes a file's rows, task by task. */
  interface RowMaker {
    /** Each row with the same columns in the same order. */
    void rows(DeliveredTask task, Consumer<SequencedMap<String, ?>> out);

    /** What was there but is in no row, with how often, after the last task. */
    default SequencedMap<String, Long> leftOut() {
      return new LinkedHashMap<>();
    }
  }

  String id();

  Sentence title();

  Sentence description();

  Rows rows();

  /** Why a template's work cannot leave in this form. */
  Optional<Sentence> unavailable(Template template);

  List<FormatOption> options(Template template);

  /** Column to what stands in it, in order. */
  SequencedMap<String, String> columns(Template template, Map<String, String> chosen);

  /** What this form cannot hold of the template's work. */
  List<Sentence> losses(Template template, Map<String, String> chosen);

  /** Lines of Python that load the file. */
  String loads(String file);

  /**
   * @param chosen a value for every option
   */
  RowMaker open(Template template, Map<String, String> chosen);
}
