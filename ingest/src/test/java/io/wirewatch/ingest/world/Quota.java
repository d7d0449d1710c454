package io.wirewatch.ingest.world;

/**
 * Shares a number of articles out among sites, in proportion to their weights and up to a limit.
 */
final class Quota {

  private Quota() {}

  /**
   * Returns how many articles each gets, together exactly the total.
   *
   * @throws IllegalArgumentException if those with a weight cannot take so many
   */
  static int[] share(int total, double[] weights, int limit) {
    int[] shares = new int[weights.length];
    int left = total;
    while (left > 0) {
      double open = openWeight(weights, shares, limit);
      if (open == 0) {
        throw new IllegalArgumentException(
            total + " articles are too many for these sites; give the world more sites or days");
      }
      int before = left;
      for (int i = 0; i < weights.length; i++) {
        int share = (int) Math.min(limit - shares[i], before * weights[i] / open);
        shares[i] += share;
        left -= share;
      }
      if (left == before) {
        left -= handOutSingly(left, weights, shares, limit);
      }
    }
    return shares;
  }

  private static double openWeight(double[] weights, int[] shares, int limit) {
    double open = 0;
    for (int i = 0; i < weights.length; i++) {
      open += shares[i] < limit ? weights[i] : 0;
    }
    return open;
  }

  private static int handOutSingly(int count, double[] weights, int[] shares, int limit) {
    int handedOut = 0;
    for (int i = 0; i < weights.length && handedOut < count; i++) {
      if (weights[i] > 0 && shares[i] < limit) {
        shares[i]++;
        handedOut++;
      }
    }
    return handedOut;
  }
}
