package dev.plumbline.quality;

import dev.plumbline.quality.AgreementView.Result;
import dev.plumbline.quality.AgreementView.Ties;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says the first number of a project in words. */
final class HeadlineSentence {
  private HeadlineSentence() {}

  static String of(MeasuredProject project, Result alpha, @Nullable Ties ties) {
    if (project.judgments() == 0) {
      return "Nothing has been judged yet.";
    }
    var sentence = new StringBuilder(coefficient(alpha));
    sentence.append(
        format(
            " It rests on %s by %s on %s.",
            counted(project.judgments(), "judgment"),
            counted(project.raters(), "rater"),
            counted(project.tasks(), "task")));
    if (ties != null && ties.ties() > 0) {
      sentence.append(format(" %.0f %% of the judged pairs are ties.", 100 * ties.share()));
    }
    return sentence.toString();
  }

  private static String coefficient(Result alpha) {
    if (alpha.value() == null) {
      return "Krippendorff's alpha is undefined: " + alpha.undefined() + ".";
    }
    var interval = alpha.interval();
    return interval == null
        ? format("Krippendorff's alpha is %.2f.", alpha.value())
        : format(
            "Krippendorff's alpha is %.2f (95 %% interval %.2f to %.2f).",
            alpha.value(), interval.getFirst(), interval.getLast());
  }

  private static String counted(long count, String noun) {
    return format("%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
