/**
 * Subscribes to feeds that offer a WebSub hub (W3C Recommendation of 23 January 2018), so that news
 * comes when it is published and not when it is looked for.
 *
 * <p>No state is shared between processes: the callback address of a subscription holds the source
 * and its topic, sealed with a code that only our secret can make, and the secret that signs its
 * deliveries is derived in the same way. Whichever process a hub reaches can tell what the call is
 * about, and that we asked for it.
 */
@NullMarked
package io.wirewatch.ingest.websub;

import org.jspecify.annotations.NullMarked;
