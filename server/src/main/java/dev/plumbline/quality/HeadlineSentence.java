package dev.plumbline.quality;

import dev.plumbline.quality.AgreementView.Result;
import dev.plumbline.quality.AgreementView.Ties;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Says the first number of a project in words. */
final class HeadlineSentence {
  private HeadlineSentence() {}

  static Sentence of(MeasuredProject project, Result alpha, @Nullable Ties ties) {
    if (project.judgments() == 0) {
      return Sentence.of("Nothing has been judged yet.");
    }
    var said = new ArrayList<Sentence>();
    said.add(coefficient(alpha));
    said.add(
        Sentence.of(
            "It rests on {0} by {1} on {2}.",
            Sentence.of("{0,choice,1#1 judgment|1<{0} judgments}", project.judgments()),
            Sentence.of("{0,choice,1#1 rater|1<{0} raters}", project.raters()),
            Sentence.of("{0,choice,1#1 task|1<{0} tasks}", project.tasks())));
    if (ties != null && ties.ties() > 0) {
      said.add(Sentence.of("{0,number,0} % of the judged pairs are ties.", 100 * ties.share()));
    }
    return Sentence.joined(said);
  }

  private static Sentence coefficient(Result alpha) {
    var undefined = alpha.undefined();
    var value = alpha.value();
    if (value == null) {
      return undefined == null
          ? Sentence.of("Krippendorff's alpha is undefined.")
          : Sentence.of("Krippendorff's alpha is undefined: {0}.", undefined);
    }
    var interval = alpha.interval();
    return interval == null
        ? Sentence.of("Krippendorff's alpha is {0,number,0.00}.", shown(value))
        : Sentence.of(
            "Krippendorff's alpha is {0,number,0.00} (95 % interval {1,number,0.00} to"
                + " {2,number,0.00}).",
            shown(value), shown(interval.getFirst()), shown(interval.getLast()));
  }

  /** What two digits show as zero has no sign. */
  private static double shown(double value) {
    return Math.abs(value) <= 0.005 ? 0 : value;
  }
}
