package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.projects.ProjectId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The claim that travels with a submit. */
@Component
class ClaimNext {
  private final Seats seats;
  private final ClaimTask claim;
  private final TransactionTemplate savepoint;

  ClaimNext(Seats seats, ClaimTask claim, PlatformTransactionManager transactions) {
    this.seats = seats;
    this.claim = claim;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** In the submit's transaction, which a race with another tab must not roll back. */
  Offer behindSavepoint(ProjectId project, AccountId account) {
    var seat = seats.find(project, account).orElseThrow();
    try {
      var offer = savepoint.execute(status -> claim.claimOnce(seat));
      return offer == null ? new Raced() : offer;
    } catch (DuplicateKeyException e) {
      return new Raced();
    }
  }

  Offer alone(ProjectId project, AccountId account) {
    return claim.claim(seats.find(project, account).orElseThrow());
  }

  /** Another tab of the same trainer took the same task; to be tried again after the commit. */
  record Raced() implements Offer {}
}
