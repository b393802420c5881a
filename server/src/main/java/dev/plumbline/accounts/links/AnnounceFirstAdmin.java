package dev.plumbline.accounts.links;

import dev.plumbline.accounts.Accounts;
import dev.plumbline.kernel.Installation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While nobody administers the installation, each start prints a link that makes the first. */
@Component
class AnnounceFirstAdmin {
  private final Accounts accounts;
  private final IssueLink links;
  private final Installation installation;

  AnnounceFirstAdmin(Accounts accounts, IssueLink links, Installation installation) {
    this.accounts = accounts;
    this.links = links;
    this.installation = installation;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (!installation.demo() && accounts.withoutAdmin()) {
      System.out.printf(
          "%nNobody administers this installation yet. Open this link to become its admin"
              + " (valid for a day, works once):%n%n  %s%n%n",
          links.firstAdmin().link());
    }
  }
}
