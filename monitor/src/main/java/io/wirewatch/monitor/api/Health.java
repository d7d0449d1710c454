package io.wirewatch.monitor.api;

import java.util.List;
import java.util.Optional;

/**
 * Whether the monitor can do its work.
 *
 * @param status {@code ok}, or {@code degraded} when a check fails
 * @param checks what was looked at
 */
public record Health(String status, List<Check> checks) {

  /** Copies the checks. */
  public Health {
    checks = List.copyOf(checks);
  }

  /**
   * One thing that was looked at.
   *
   * @param name what
   * @param ok whether it works
   * @param detail what is wrong and what to do, or that nothing is, in a sentence
   */
  public record Check(String name, boolean ok, String detail) {

    /** Returns the check of a problem, or of its absence. */
    public static Check of(String name, Optional<String> problem, String fine) {
      return new Check(name, problem.isEmpty(), problem.orElse(fine));
    }
  }

  /** Returns the health that checks amount to. */
  public static Health of(Check... checks) {
    List<Check> all = List.of(checks);
    return new Health(all.stream().allMatch(Check::ok) ? "ok" : "degraded", all);
  }
}
