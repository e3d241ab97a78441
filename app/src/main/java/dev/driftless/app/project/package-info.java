/** What is delivered: projects with their members, keys, files and history. Uses accounts. */
package dev.driftless.app.project;
