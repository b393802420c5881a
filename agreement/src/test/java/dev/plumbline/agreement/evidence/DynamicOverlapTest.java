package dev.plumbline.agreement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.evidence.DynamicOverlap.Next;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DynamicOverlapTest {
  private static final int CLASSES = 3;

  /** A task whose raters are right with chances between .55 and .95 and else err evenly. */
  private static final class Task {
    private final SplittableRandom random;
    private final int truth;
    private final AnswerPosterior posterior = new AnswerPosterior(new double[] {1, 1, 1});
    private int judgments;
    private int first = -1;
    private boolean firstTwoAlike;

    Task(SplittableRandom random) {
      this.random = random;
      this.truth = random.nextInt(CLASSES);
    }

    void judge() {
      double accuracy = random.nextDouble(0.55, 0.95);
      boolean right = random.nextDouble() < accuracy;
      int answer = right ? truth : (truth + 1 + random.nextInt(CLASSES - 1)) % CLASSES;
      posterior.add(accuracy, answer);
      judgments++;
      firstTwoAlike |= judgments == 2 && answer == first;
      first = judgments == 1 ? answer : first;
    }

    boolean right() {
      return posterior.top() == truth;
    }
  }

  /** Between 2 and 9 judgments to a posterior of .95 are as good as 7 of everything, at 3.6. */
  @Test
  void asRightAsAFixedOverlapAtHalfTheCost() {
    DynamicOverlap overlap = new DynamicOverlap(0.95, 2, 9, 0, 1);
    SplittableRandom random = new SplittableRandom(36);
    int tasks = 20_000;
    double judgments = 0;
    double right = 0;
    double fixed = 0;
    for (int t = 0; t < tasks; t++) {
      Task task = new Task(random);
      Next next = Next.ASK;
      while (next == Next.ASK) {
        task.judge();
        next = overlap.next(t, task.judgments, task.posterior.topProbability());
      }
      judgments += task.judgments;
      right += task.right() ? 1 : 0;
      Task seven = new Task(random);
      for (int n = 0; n < 7; n++) {
        seven.judge();
      }
      fixed += seven.right() ? 1 : 0;
    }
    assertThat(judgments / tasks).isCloseTo(3.6, within(0.1));
    assertThat(right / tasks).isCloseTo(fixed / tasks, within(0.006));
    assertThat(right / tasks).isGreaterThan(0.97);
  }

  /** Of tasks that stop after two judgments all raters agree; the audit sees all kinds of tasks. */
  @Test
  void theAuditMeasuresWhatStoppingHides() {
    DynamicOverlap overlap = new DynamicOverlap(0.80, 2, 6, 0.2, 9);
    SplittableRandom random = new SplittableRandom(5);
    double pairs = 0;
    double alike = 0;
    double audited = 0;
    double auditedAlike = 0;
    for (int t = 0; t < 20_000; t++) {
      Task task = new Task(random);
      Next next = Next.ASK;
      while (next == Next.ASK || next == Next.ASK_FOR_AUDIT) {
        task.judge();
        next = overlap.next(t, task.judgments, task.posterior.topProbability());
      }
      if (overlap.audited(t)) {
        assertThat(task.judgments).isEqualTo(6);
        audited++;
        auditedAlike += task.firstTwoAlike ? 1 : 0;
      } else if (task.judgments == 2) {
        pairs++;
        alike += task.firstTwoAlike ? 1 : 0;
      }
    }
    // Two raters agree with chance .75² + .25² / 2 when their accuracy is .75 on average.
    assertThat(auditedAlike / audited).isCloseTo(0.594, within(0.02));
    assertThat(audited / 20_000).isCloseTo(0.2, within(0.01));
    assertThat(alike / pairs).isGreaterThan(0.9);
  }

  @Test
  void leastAndMostHold() {
    DynamicOverlap overlap = new DynamicOverlap(0.9, 2, 4, 0, 1);
    assertThat(overlap.next("t", 1, 0.99)).isEqualTo(Next.ASK);
    assertThat(overlap.next("t", 2, 0.99)).isEqualTo(Next.SURE);
    assertThat(overlap.next("t", 3, 0.5)).isEqualTo(Next.ASK);
    assertThat(overlap.next("t", 4, 0.5)).isEqualTo(Next.CAPPED);
    assertThat(overlap.next("t", 4, 0.9)).isEqualTo(Next.SURE);
    DynamicOverlap all = new DynamicOverlap(0.9, 2, 4, 1, 1);
    assertThat(all.next("t", 2, 0.99)).isEqualTo(Next.ASK_FOR_AUDIT);
    assertThat(all.next("t", 4, 0.99)).isEqualTo(Next.SURE);
  }

  @Test
  void posteriorIsBayes() {
    AnswerPosterior posterior = new AnswerPosterior(new double[] {0.5, 0.5});
    posterior.add(0.8, 1);
    assertThat(posterior.top()).isEqualTo(1);
    assertThat(posterior.topProbability()).isCloseTo(0.8, within(1e-12));
    posterior.add(new double[][] {{0.9, 0.1}, {0.4, 0.6}}, 0);
    assertThat(posterior.top()).isEqualTo(1);
    assertThat(posterior.topProbability())
        .isCloseTo(0.8 * 0.4 / (0.8 * 0.4 + 0.2 * 0.9), within(1e-12));
  }

  @Test
  void ratersWhoNeverErredAndDifferLeaveADoubt() {
    double[][] sure = {{1, 0}, {0, 1}};
    AnswerPosterior posterior = new AnswerPosterior(new double[] {0.5, 0.5});
    posterior.add(sure, 0);
    posterior.add(sure, 1);
    assertThat(posterior.topProbability()).isCloseTo(0.5, within(1e-9));
    assertThatThrownBy(() -> posterior.add(1, 0)).hasMessageContaining("accuracy");
  }
}
