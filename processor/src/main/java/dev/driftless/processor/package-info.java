/**
 * The annotation processor: its entry, the pipeline, what it says at the sources and the files it leaves in the build folder. May
 * use all other packages of this module, and {@code schema}.
 */
package dev.driftless.processor;
