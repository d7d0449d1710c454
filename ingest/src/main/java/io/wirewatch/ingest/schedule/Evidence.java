package io.wirewatch.ingest.schedule;

import java.time.Instant;

/** A stretch of time that was watched, and the items seen in it, by hour of the week. */
final class Evidence {

  /** Shares of an observation that go to the hours around it: one hour says little of itself. */
  private static final double[] HOUR_SHARES = {0.1, 0.2, 0.4, 0.2, 0.1};

  /** Of each of these, what goes to its own day, and to each of the other six. */
  private static final double SAME_DAY_SHARE = 0.4;

  private static final double OTHER_DAY_SHARE = 0.1;

  private final Instant from;
  private final Instant to;
  private final double[] exposure = new double[WeekHour.COUNT];
  private final double[] items = new double[WeekHour.COUNT];
  private final boolean[] watched = new boolean[WeekHour.COUNT];
  private int late;

  /**
   * @param from before {@code to}
   */
  Evidence(Instant from, Instant to) {
    this.from = from;
    this.to = to;
    for (Instant at = from; at.isBefore(to); ) {
      Instant end = WeekHour.end(at, to);
      spread(exposure, WeekHour.of(at), WeekHour.hours(at, end));
      watched[WeekHour.of(at)] = true;
      at = end;
    }
  }

  /** How far a change of the level reaches. */
  static final class Reach {

    private final double[] byHour = new double[WeekHour.COUNT];
    private final double otherDay;

    /**
     * @param nextHour share of the change that an hour takes over from the one next to it
     * @param otherDay share that the same hour of another day takes over
     */
    Reach(double nextHour, double otherDay) {
      this.otherDay = otherDay;
      for (int i = 0; i < byHour.length; i++) {
        byHour[i] = Math.pow(nextHour, i);
      }
    }
  }

  /** Adds an item; one that is not from the stretch came late and counts as undated. */
  void add(Instant published) {
    if (published.isBefore(from) || published.isAfter(to)) {
      late++;
    } else {
      spread(items, WeekHour.of(published), 1);
    }
  }

  /** Adds items evenly over the time watched, together with those that came late. */
  void addUndated(int undated) {
    double perHour = (undated + late) / WeekHour.hours(from, to);
    for (int i = 0; i < items.length; i++) {
      items[i] += exposure[i] * perHour;
    }
    late = 0;
  }

  /** Returns for how many hours an hour of the week was watched, in itself or in its like. */
  double exposure(int weekHour) {
    return exposure[weekHour];
  }

  /** Returns the rate seen in an hour of the week and its like; 0 where it was not watched. */
  double itemsPerHour(int weekHour) {
    return exposure[weekHour] > 0 ? items[weekHour] / exposure[weekHour] : 0;
  }

  /**
   * Returns, for each hour of the week, how much a change in the hours watched says of it: by how
   * close it is, and by how close it is on another day.
   */
  double[] closeness(Reach reach) {
    double[] closeness = new double[WeekHour.COUNT];
    for (int hour = 0; hour < WeekHour.COUNT; hour++) {
      for (int i = 0; watched[hour] && i < WeekHour.COUNT; i++) {
        int apart = WeekHour.apart(i % WeekHour.A_DAY, hour % WeekHour.A_DAY, WeekHour.A_DAY);
        double byTime = reach.byHour[WeekHour.apart(i, hour, WeekHour.COUNT)];
        double byDay = reach.otherDay * reach.byHour[apart];
        closeness[i] = Math.max(closeness[i], Math.max(byTime, byDay));
      }
    }
    return closeness;
  }

  private static void spread(double[] target, int weekHour, double amount) {
    int middle = HOUR_SHARES.length / 2;
    for (int h = 0; h < HOUR_SHARES.length; h++) {
      int near = Math.floorMod(weekHour + h - middle, WeekHour.COUNT);
      for (int i = near % WeekHour.A_DAY; i < WeekHour.COUNT; i += WeekHour.A_DAY) {
        target[i] += amount * HOUR_SHARES[h] * (i == near ? SAME_DAY_SHARE : OTHER_DAY_SHARE);
      }
    }
  }
}
