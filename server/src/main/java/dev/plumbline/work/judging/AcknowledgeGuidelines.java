package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.kernel.Ids;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.work.Raters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A trainer has read the guidelines in force; the first time they take their seat by it. */
@Component
public class AcknowledgeGuidelines {
  enum Acknowledgement {
    TAKEN,
    OTHER_VERSION,
    NOT_ADMITTED
  }

  private final Seats seats;
  private final Raters raters;
  private final Ids ids;

  AcknowledgeGuidelines(Seats seats, Raters raters, Ids ids) {
    this.seats = seats;
    this.raters = raters;
    this.ids = ids;
  }

  /** For what the installation does by itself, such as a demo: the guidelines in force. */
  @Transactional
  public void acknowledge(ProjectId project, AccountId account) {
    var seat = seats.find(project, account).orElseThrow();
    if (acknowledge(seat, account, seat.guidelines()) != Acknowledgement.TAKEN) {
      throw new IllegalStateException("the account is not admitted");
    }
  }

  @Transactional
  Acknowledgement acknowledge(Seat seat, AccountId account, int version) {
    if (!seat.admitted()) {
      return Acknowledgement.NOT_ADMITTED;
    }
    if (version != seat.guidelines()) {
      return Acknowledgement.OTHER_VERSION;
    }
    seats.acknowledge(seat.project(), raters.human(account), version, "t-" + ids.letters(8));
    return Acknowledgement.TAKEN;
  }
}
