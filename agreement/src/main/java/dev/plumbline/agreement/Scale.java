package dev.plumbline.agreement;

/**
 * The level of measurement of answers, after Stevens (1946): it decides which differences count.
 */
public enum Scale {
  NOMINAL,
  ORDINAL,
  INTERVAL,
  RATIO
}
