package dev.plumbline.work.judging;

import dev.plumbline.sentences.Sentence;

/**
 * @param none always true
 * @param reason for the trainer
 */
record NothingOpen(boolean none, Sentence reason) implements Offer {
  NothingOpen(Sentence reason) {
    this(true, reason);
  }
}
