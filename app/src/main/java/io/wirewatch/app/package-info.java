/**
 * The one program. This is the only module that knows all stages: it puts them together, gives them
 * their servers, and is the command line that people and containers start.
 */
@NullMarked
package io.wirewatch.app;

import org.jspecify.annotations.NullMarked;
