/**
 * What the stages of Wirewatch say to each other, and nothing else: the records on the wire, the
 * topics and indices they travel through, and the names that all stages must agree on.
 */
@NullMarked
package io.wirewatch.schemas;

import org.jspecify.annotations.NullMarked;
