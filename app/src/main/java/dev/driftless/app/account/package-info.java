/** Who may do what: units, their staff, researchers, and the ways in and out of an account. Knows no projects. */
package dev.driftless.app.account;
