/**
 * The JSON API under {@code /api/v1}: what the pages show, for programs. It is described by an
 * OpenAPI document that is served with it; a test holds the two together.
 */
@NullMarked
package io.wirewatch.monitor.api;

import org.jspecify.annotations.NullMarked;
