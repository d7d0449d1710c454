package io.wirewatch.app.run;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of the pipeline that runs until it is closed.
 *
 * @param name for people
 * @param starter starts it, once
 * @param problem tells what is wrong with it, in a sentence; empty when healthy
 * @param closer stops it; safe to call at any time, also when it was never started
 */
public record Stage(
    String name, Runnable starter, Supplier<Optional<String>> problem, Runnable closer) {}
