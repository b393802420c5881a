package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.queue.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The claim that travels with finished work, and whose failure must not touch that work. */
@Component
class ClaimNext {
  private static final Logger log = LoggerFactory.getLogger(ClaimNext.class);
  private static final Sentence FAILED =
      Sentence.of("The next task could not be opened. Your work is stored.");

  /** The surrounding transaction cannot commit any more; the work is to be stored without it. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Failed(RuntimeException cause) {
      super(cause);
    }
  }

  private final Seats seats;
  private final ClaimTask claim;
  private final Queue queue;

  ClaimNext(Seats seats, ClaimTask claim, Queue queue) {
    this.seats = seats;
    this.claim = claim;
    this.queue = queue;
  }

  /** Before the transaction in which {@link #within} is going to search. */
  void prepare(ProjectId project) {
    queue.marks(project.value());
  }

  /**
   * In the submit's transaction, after {@code before} was handed in.
   *
   * @throws Failed if another tab of the same trainer took the same task, or anything else went
   *     wrong
   */
  Offer within(Assignment before, AccountId account) {
    try {
      return claim.claimOnce(seats.find(before.project(), account).orElseThrow(), account, before);
    } catch (RuntimeException e) {
      throw new Failed(e);
    }
  }

  /** After a commit. */
  Offer alone(ProjectId project, AccountId account) {
    try {
      return claim.claim(seats.find(project, account).orElseThrow(), account);
    } catch (RuntimeException e) {
      return failed(project, e);
    }
  }

  /** After the commit of the work alone: another tab's luck is no reason to give up. */
  Offer after(Failed failure, ProjectId project, AccountId account) {
    return failure.getCause() instanceof DuplicateKeyException
        ? alone(project, account)
        : failed(project, failure);
  }

  private static Offer failed(ProjectId project, RuntimeException e) {
    log.error("the next task of project {} could not be claimed", project.value(), e);
    return new NothingOpen(FAILED);
  }
}
