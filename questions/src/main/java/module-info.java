/** The seam for kinds of work: templates, inputs, questions, answers and what they can do. */
@org.jspecify.annotations.NullMarked
module dev.plumbline.questions {
  requires static org.jspecify;
  requires transitive dev.plumbline.agreement;

  exports dev.plumbline.questions;
  exports dev.plumbline.questions.capabilities;
  exports dev.plumbline.questions.choice;
  exports dev.plumbline.questions.choices;
  exports dev.plumbline.questions.comparison;
  exports dev.plumbline.questions.inputs;
  exports dev.plumbline.questions.justification;
  exports dev.plumbline.questions.ranking;
  exports dev.plumbline.questions.rating;
  exports dev.plumbline.questions.rubric;
  exports dev.plumbline.questions.text;
  exports dev.plumbline.sentences;
}
