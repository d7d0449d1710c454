/** The topics of Wirewatch: what each is keyed by and how it is kept, and their creation. */
@NullMarked
package io.wirewatch.schemas.topic;

import org.jspecify.annotations.NullMarked;
