package dev.plumbline.projects;

/** The inner key of a project; what leaves the installation is its UUID. */
public record ProjectId(int value) {}
