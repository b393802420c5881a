package dev.plumbline.bench.queue;

import java.util.UUID;

/** A project as statements name it and as addresses do. */
record Project(int id, UUID uid) {}
