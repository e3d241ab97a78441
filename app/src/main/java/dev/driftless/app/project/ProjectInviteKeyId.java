package dev.driftless.app.project;

import java.io.Serializable;

/** The key of a {@link ProjectInviteKey}: which project, which invite. */
public record ProjectInviteKeyId(Long project, Long invite) implements Serializable {}
