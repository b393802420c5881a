package dev.plumbline.accounts;

/** The inner key of an account; what leaves the installation is its UUID. */
public record AccountId(int value) {}
