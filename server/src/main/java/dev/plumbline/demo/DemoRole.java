package dev.plumbline.demo;

import dev.plumbline.accounts.Role;
import dev.plumbline.sentences.Sentence;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a visitor of the demo can be; each is an account of its own that says so. */
enum DemoRole {
  TRAINER(
      Role.TRAINER,
      "Trainer",
      "Rank four replies to a prompt, justify the order, and see how the original annotators"
          + " ranked them.",
      DemoProject.RANKING,
      "/work/projects/%s/start"),
  OWNER(
      Role.OWNER,
      "Owner",
      "See how far 124 crowd workers agree on 8,931 comparisons, which prompts divide them, and"
          + " which models they prefer.",
      DemoProject.LLMFAO,
      "/projects/%s/quality"),
  ENGINEER(
      Role.ENGINEER,
      "Engineer",
      "Drop a CSV, correct its mapping, and take judgments out as training data.",
      DemoProject.FIRST_IMPORT,
      "/projects/%s/imports");

  private final Role role;
  private final String title;
  private final String description;
  private final DemoProject project;
  private final String landing;

  DemoRole(Role role, String title, String description, DemoProject project, String landing) {
    this.role = role;
    this.title = title;
    this.description = description;
    this.project = project;
    this.landing = landing;
  }

  static Optional<DemoRole> of(String code) {
    return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  String code() {
    return role.code();
  }

  Role role() {
    return role;
  }

  Sentence title() {
    return Sentence.of(title);
  }

  Sentence description() {
    return Sentence.of(description);
  }

  /** The account's name: nobody shall take it for a person. */
  String accountName() {
    return "Demo " + role.code();
  }

  /** An address that can never receive mail (RFC 2606). */
  String email() {
    return "demo-" + role.code() + "@plumbline.invalid";
  }

  DemoProject project() {
    return project;
  }

  /** Where the web begins for this role. */
  String landing(String projectUid) {
    return landing.formatted(projectUid);
  }
}
