package io.wirewatch.ingest.websub;

/**
 * Calls that the server has answered since it was started.
 *
 * @param granted verifications that began or renewed a lease
 * @param repeated verifications that had come before and changed nothing
 * @param denied subscriptions that hubs have refused or ended
 * @param delivered deliveries with a good signature
 * @param badlySigned deliveries that were dropped for their signature
 * @param unwanted calls for subscriptions that are no longer wanted
 * @param unknown calls at addresses that we never gave out, or about other topics
 * @param tooLarge deliveries above the size limit
 */
public record WebSubCounts(
    long granted,
    long repeated,
    long denied,
    long delivered,
    long badlySigned,
    long unwanted,
    long unknown,
    long tooLarge) {}
