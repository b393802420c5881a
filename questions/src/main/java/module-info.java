/** The seam for kinds of work: templates, inputs, questions, answers and what they can do. */
@org.jspecify.annotations.NullMarked
module dev.plumbline.questions {
  requires static org.jspecify;
  requires transitive dev.plumbline.agreement;

  exports dev.plumbline.questions;
}
