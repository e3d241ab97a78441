/** What running the service takes: maintenance, messages, usage and reports. Uses accounts and projects. */
package dev.driftless.app.operations;
