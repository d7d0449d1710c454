package io.wirewatch.app.run;

/**
 * One thing that a {@link Checkup} has looked at.
 *
 * @param subject what was looked at
 * @param good whether it is as it should be
 * @param state how it is, in a sentence without full stop
 * @param advice what to do about it; empty when nothing is to be done
 */
public record Finding(String subject, boolean good, String state, String advice) {

  static Finding good(String subject, String state) {
    return new Finding(subject, true, state, "");
  }

  static Finding bad(String subject, String state, String advice) {
    return new Finding(subject, false, state, advice);
  }
}
