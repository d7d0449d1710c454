/**
 * Putting the stages together: what they connect to, the order they start and stop in, and the
 * proof that nothing was lost between the first topic and the last index.
 */
@NullMarked
package io.wirewatch.app.run;

import org.jspecify.annotations.NullMarked;
