/**
 * What sink writes to Elasticsearch and monitor reads from it: the indices and the shape of their
 * documents. Field names are those of the record components. Text offsets are UTF-16 code units.
 */
@NullMarked
package io.wirewatch.schemas.document;

import org.jspecify.annotations.NullMarked;
