package dev.plumbline.demo;

import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.demo.Seeds.SeededProject;
import dev.plumbline.projects.Admission;
import dev.plumbline.projects.Admit;
import dev.plumbline.work.judging.AcknowledgeGuidelines;
import java.util.List;
import org.springframework.stereotype.Component;

/** Admits the demo's trainer to a project, who has read its guidelines, so that work can begin. */
@Component
class SeatTrainer {
  private final Seeds seeds;
  private final Admit admit;
  private final AcknowledgeGuidelines acknowledge;

  SeatTrainer(Seeds seeds, Admit admit, AcknowledgeGuidelines acknowledge) {
    this.seeds = seeds;
    this.admit = admit;
    this.acknowledge = acknowledge;
  }

  void seat(SeededProject project, OrganizationId organization) {
    var trainer = seeds.account(DemoRole.TRAINER).orElseThrow();
    var admission = new Admission(false, List.of(DemoRole.TRAINER.email()), List.of(), List.of());
    admit.admit(project.id(), project.uid(), organization, admission);
    acknowledge.acknowledge(project.id(), trainer);
  }
}
