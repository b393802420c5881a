package dev.plumbline.demo;

import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.demo.Seeds.SeededProject;
import dev.plumbline.projects.CreateProject;
import dev.plumbline.projects.CreateProject.Creation;
import dev.plumbline.projects.NewProject;
import dev.plumbline.projects.NewProject.Pace;
import dev.plumbline.projects.ProjectState;
import dev.plumbline.projects.SetState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one of the demo's projects, once, by the use cases that the product's pages call. */
@Component
class SeedProject {
  private static final int LEASE_MINUTES = 60;
  private static final int LEASE_CAP_MINUTES = 8 * 60;

  private final Seeds seeds;
  private final DemoTexts texts;
  private final CreateProject create;
  private final SetState setState;
  private final SeatTrainer trainer;

  SeedProject(
      Seeds seeds, DemoTexts texts, CreateProject create, SetState setState, SeatTrainer trainer) {
    this.seeds = seeds;
    this.texts = texts;
    this.create = create;
    this.setState = setState;
    this.trainer = trainer;
  }

  @Transactional
  public SeededProject seed(DemoProject project, OrganizationId organization) {
    return seeds.project(project).orElseGet(() -> make(project, organization));
  }

  private SeededProject make(DemoProject project, OrganizationId organization) {
    var made =
        switch (create.create(organization, described(project), null)) {
          case Creation.Created created -> new SeededProject(created.id(), created.uid());
          case Creation.Flawed flawed ->
              throw new IllegalStateException(project + ": " + flawed.flaws());
        };
    setState.set(made.id(), made.uid(), organization, ProjectState.OPEN);
    if (project.forTrainers()) {
      trainer.seat(made, organization);
    }
    seeds.put(project, made.id(), made.uid());
    return made;
  }

  private NewProject described(DemoProject project) {
    var text = texts.of(project);
    return new NewProject(
        project.title(),
        text.template(),
        text.guidelines(),
        text.rubric(),
        new Pace(1, LEASE_MINUTES, LEASE_CAP_MINUTES, project.estimateMinutes(), null));
  }
}
