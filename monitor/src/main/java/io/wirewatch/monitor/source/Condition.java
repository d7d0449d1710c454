package io.wirewatch.monitor.source;

/** How a source stands, what needs somebody most first. */
public enum Condition {
  /** Polls fail, again and again or for a reason that does not pass by itself. */
  BROKEN,
  /** It is not polled although its time has come. */
  STALE,
  /** It is polled well, but the items that are usual for it do not come. */
  SILENT,
  /** Items were lost between polls, not long ago. */
  GAPS,
  /** Nothing needs to be done. */
  OK,
  /** Its operator has switched it off. */
  DISABLED;

  /** Whether somebody should look at it. */
  public boolean isProblem() {
    return this != OK && this != DISABLED;
  }
}
