package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.work.queue.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The claim that travels with finished work, and whose failure must not touch that work. */
@Component
class ClaimNext {
  private static final Logger log = LoggerFactory.getLogger(ClaimNext.class);
  private static final String FAILED = "The next task could not be opened. Your work is stored.";

  private final Seats seats;
  private final ClaimTask claim;
  private final Queue queue;
  private final TransactionTemplate savepoint;

  ClaimNext(Seats seats, ClaimTask claim, Queue queue, PlatformTransactionManager transactions) {
    this.seats = seats;
    this.claim = claim;
    this.queue = queue;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Before the transaction in which {@link #behindSavepoint} is going to search. */
  void prepare(ProjectId project) {
    queue.marks(project.value());
  }

  /** In the submit's transaction. */
  Offer behindSavepoint(ProjectId project, AccountId account) {
    try {
      var offer =
          savepoint.execute(status -> claim.claimOnce(seats.find(project, account).orElseThrow()));
      return offer == null ? new Raced() : offer;
    } catch (DuplicateKeyException e) {
      return new Raced();
    } catch (RuntimeException e) {
      return failed(project, e);
    }
  }

  /** After a commit. */
  Offer alone(ProjectId project, AccountId account) {
    try {
      return claim.claim(seats.find(project, account).orElseThrow());
    } catch (RuntimeException e) {
      return failed(project, e);
    }
  }

  private static Offer failed(ProjectId project, RuntimeException e) {
    log.error("the next task of project {} could not be claimed", project.value(), e);
    return new NothingOpen(FAILED);
  }

  /** Another tab of the same trainer took the same task; to be tried again after the commit. */
  record Raced() implements Offer {}
}
