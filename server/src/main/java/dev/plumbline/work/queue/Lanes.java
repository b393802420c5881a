package dev.plumbline.work.queue;

/** A project's lanes in the order they are served. */
public final class Lanes {
  /** Places that came back and extra ones: started tasks finish first. */
  public static final int RETURNED = 0;

  public static final int HIGH = 1;
  public static final int NORMAL = 2;
  public static final int LOW = 3;

  /** How many there are; the claim's SQL text is made for this number. */
  static final int COUNT = 4;

  private Lanes() {}
}
