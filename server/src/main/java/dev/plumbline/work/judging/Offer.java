package dev.plumbline.work.judging;

/** What a claim gives: an assignment, or the reason why there is none. */
sealed interface Offer permits AssignmentView, NothingOpen {}
