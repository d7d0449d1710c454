package io.wirewatch.enrich.credit;

/**
 * An outlet named at a place of a block.
 *
 * @param actorId the outlet as an actor
 * @param name its canonical name
 * @param start first character of the words that name it
 * @param end one past the last character
 * @param known whether it is more than a run of capitalised words
 */
record Outlet(String actorId, String name, int start, int end, boolean known) {}
