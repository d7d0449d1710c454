/**
 * Records as bytes: Avro single-object encoding, two marker bytes and the schema's fingerprint in
 * front of each value, resolved from the schemas shipped with the program. No registry is needed to
 * read what an older version wrote.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding">Avro
 *     specification, single-object encoding</a>
 */
@NullMarked
package io.wirewatch.schemas.wire;

import org.jspecify.annotations.NullMarked;
