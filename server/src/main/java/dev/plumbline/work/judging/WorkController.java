package dev.plumbline.work.judging;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.work.judging.AcknowledgeGuidelines.Acknowledgement;
import dev.plumbline.work.judging.GuidelinesPages.GuidelinesPage;
import dev.plumbline.work.judging.MyWork.MyWorkView;
import dev.plumbline.work.judging.Seat.Hindrance;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Before the workbench: what there is to do, the guidelines, the next task. */
@RestController
class WorkController {
  record AcknowledgedVersion(int version) {}

  private final Seats seats;
  private final MyWork myWork;
  private final ClaimTask claim;
  private final GuidelinesPages pages;
  private final AcknowledgeGuidelines acknowledge;

  WorkController(
      Seats seats,
      MyWork myWork,
      ClaimTask claim,
      GuidelinesPages pages,
      AcknowledgeGuidelines acknowledge) {
    this.seats = seats;
    this.myWork = myWork;
    this.claim = claim;
    this.pages = pages;
    this.acknowledge = acknowledge;
  }

  @GetMapping("/api/v1/work")
  MyWorkView work(CurrentAccount who) {
    return myWork.view(who.id());
  }

  @PostMapping("/api/v1/work/projects/{project}/claim")
  Offer claim(@PathVariable UUID project, CurrentAccount who) {
    var seat = seat(project, who);
    if (seat.hindrance() == Hindrance.ACKNOWLEDGE) {
      throw Problem.of(409, "guidelines-not-acknowledged", seat.hindrance().reason()).exception();
    }
    return claim.claim(seat, who.id());
  }

  @GetMapping("/api/v1/work/projects/{project}/guidelines")
  GuidelinesPage guidelines(@PathVariable UUID project, CurrentAccount who) {
    return pages.page(seat(project, who));
  }

  @PostMapping("/api/v1/work/projects/{project}/acknowledgement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acknowledge(
      @PathVariable UUID project, @RequestBody AcknowledgedVersion body, CurrentAccount who) {
    switch (acknowledge.acknowledge(seat(project, who), who.id(), body.version())) {
      case Acknowledgement.TAKEN -> {
        // the seat is theirs
      }
      case Acknowledgement.OTHER_VERSION ->
          throw Problem.of(
                  409,
                  "guidelines-changed",
                  "The guidelines have another version by now. Read that one.")
              .exception();
      case Acknowledgement.NOT_ADMITTED -> throw Problem.notFound().exception();
    }
  }

  private Seat seat(UUID project, CurrentAccount who) {
    return seats.find(project, who.id()).orElseThrow(() -> Problem.notFound().exception());
  }
}
