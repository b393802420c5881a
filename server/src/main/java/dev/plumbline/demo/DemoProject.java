package dev.plumbline.demo;

import java.math.BigDecimal;
import java.util.List;

/** The projects that a demo has. */
enum DemoProject {
  RANKING(
      "Rank replies: Open-Assistant and two worked examples",
      "preference-ranking",
      Shape.BUILT_IN,
      List.of(5, 12),
      true,
      List.of(
          new DemoImport("open-assistant/welcome.jsonl", 1),
          new DemoImport(DemoImport.WORKED_EXAMPLES, 1),
          new DemoImport("open-assistant/open-assistant.jsonl", 1))),
  LLMFAO(
      "Which output is better? (LLMFAO)",
      "llmfao",
      Shape.EXAMPLE,
      List.of(1, 3),
      false,
      List.of(new DemoImport("llmfao/llmfao.jsonl", 0))),
  PANDALM(
      "Which response follows the instruction better? (PandaLM)",
      "pandalm",
      Shape.EXAMPLE,
      List.of(1, 3),
      false,
      List.of(new DemoImport("pandalm/pandalm.jsonl", 0))),
  SQUALITY(
      "Reviews of summaries (SQuALITY)",
      "squality",
      Shape.EXAMPLE,
      List.of(5, 15),
      false,
      List.of(new DemoImport("squality/squality.jsonl", 0))),
  HH_RLHF(
      "Compare mild red-team dialogues (HH-RLHF)",
      "graded-comparison",
      Shape.BUILT_IN,
      List.of(2, 5),
      true,
      List.of(new DemoImport("hh-rlhf/harmless-base-test.mild.jsonl", 1))),
  FIRST_IMPORT(
      "Your first import", "preference-ranking", Shape.BUILT_IN, List.of(5, 12), true, List.of());

  /** Where a project's template and texts come from. */
  enum Shape {
    BUILT_IN,
    EXAMPLE
  }

  private final String title;
  private final String template;
  private final Shape shape;
  private final List<Integer> estimateMinutes;
  private final boolean forTrainers;
  private final List<DemoImport> imports;

  DemoProject(
      String title,
      String template,
      Shape shape,
      List<Integer> estimateMinutes,
      boolean forTrainers,
      List<DemoImport> imports) {
    this.title = title;
    this.template = template;
    this.shape = shape;
    this.estimateMinutes = estimateMinutes;
    this.forTrainers = forTrainers;
    this.imports = imports;
  }

  String title() {
    return title;
  }

  /** A built-in template's id, or the name of one in examples/templates. */
  String template() {
    return template;
  }

  Shape shape() {
    return shape;
  }

  List<BigDecimal> estimateMinutes() {
    return estimateMinutes.stream().map(BigDecimal::valueOf).toList();
  }

  /** Whether the demo's trainer is admitted; the others hold imported judgments only. */
  boolean forTrainers() {
    return forTrainers;
  }

  List<DemoImport> imports() {
    return imports;
  }

  /**
   * @param file below examples/data, or {@link #WORKED_EXAMPLES}
   * @param humanOpenings judgments wanted from people for each task
   */
  record DemoImport(String file, int humanOpenings) {
    /** The sample tasks of the project's built-in template, with their model justifications. */
    static final String WORKED_EXAMPLES = "worked-examples";
  }
}
