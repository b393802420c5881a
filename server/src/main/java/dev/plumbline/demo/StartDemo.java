package dev.plumbline.demo;

import dev.plumbline.accounts.links.IssueLink;
import dev.plumbline.kernel.Installation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demo, seeds at each start what is missing and prints the link that signs in. */
@Component
class StartDemo {
  private final Installation installation;
  private final SeedDemo demo;
  private final Seeds seeds;
  private final IssueLink links;

  StartDemo(Installation installation, SeedDemo demo, Seeds seeds, IssueLink links) {
    this.installation = installation;
    this.demo = demo;
    this.seeds = seeds;
    this.links = links;
  }

  /** After every other listener, so that the link is the last line. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void start() {
    if (installation.demo()) {
      demo.seed();
      System.out.printf(
          "This link signs in without a password, on this machine only:%n%n  %s%n",
          links.signIn(seeds.account(DemoRole.TRAINER).orElseThrow()).link());
    }
  }
}
