package dev.driftless.app.project;

import java.io.Serializable;

/** The key of a {@link ProjectKey}: which project, which account. */
public record ProjectKeyId(Long project, String user) implements Serializable {}
