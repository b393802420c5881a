/** Agreement between raters, annotator models and rankings; no dependency. */
@org.jspecify.annotations.NullMarked
module dev.plumbline.agreement {
  requires static org.jspecify;

  exports dev.plumbline.agreement;
  exports dev.plumbline.agreement.coefficients;
  exports dev.plumbline.agreement.correlation;
  exports dev.plumbline.agreement.differences;
  exports dev.plumbline.agreement.evidence;
  exports dev.plumbline.agreement.marks;
  exports dev.plumbline.agreement.models;
  exports dev.plumbline.agreement.preferences;
  exports dev.plumbline.agreement.ranking;
  exports dev.plumbline.agreement.reading;
}
