package dev.plumbline.work.judging;

/**
 * @param none always true
 * @param reason a sentence for the trainer
 */
record NothingOpen(boolean none, String reason) implements Offer {
  NothingOpen(String reason) {
    this(true, reason);
  }
}
