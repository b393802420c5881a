package dev.plumbline.accounts;

/** The inner key of an organization; what leaves the installation is its UUID. */
public record OrganizationId(int value) {}
