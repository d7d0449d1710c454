package io.wirewatch.monitor.source;

import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A source and how it stands at a moment.
 *
 * @param source the source
 * @param advice what there is to say of it, most urgent first; empty when nothing is
 */
public record Assessment(WatchedSource source, List<Advice> advice) {

  /** Items that must be overdue before a silence is more than chance. */
  private static final double MANY = 10;

  /** How late a poll may be: ingest may be restarting, or the host's turn has not come. */
  private static final Duration LATE = Duration.ofHours(1);

  /** How long a gap is worth telling. */
  private static final Duration RECENT = Duration.ofDays(7);

  /** Redirects in a row from which on ingest, too, asks the new address directly. */
  private static final int MOVED_FOR_GOOD = 3;

  /** Copies the advice. */
  public Assessment {
    advice = List.copyOf(advice);
  }

  /** Returns how the source stands: by the most urgent advice. */
  public Condition condition() {
    return advice.isEmpty() ? Condition.OK : advice.get(0).condition();
  }

  /** Looks at a source. */
  public static Assessment of(WatchedSource source, Instant now) {
    if (!source.settings().getEnabled()) {
      return new Assessment(
          source,
          List.of(
              new Advice(
                  Condition.DISABLED,
                  "It is switched off: enable it in an export and import that to take it up again.",
                  Command.EDIT)));
    }
    List<Advice> advice = new ArrayList<>();
    addPolling(advice, source, now);
    if (advice.stream().noneMatch(a -> a.condition().isProblem())) {
      addSilence(advice, source, now);
    }
    addGaps(advice, source, now);
    addMoved(advice, source);
    addValidators(advice, source);
    advice.sort(Comparator.comparing(Advice::condition));
    return new Assessment(source, advice);
  }

  private static void addPolling(List<Advice> advice, WatchedSource source, Instant now) {
    SourceState state = source.state();
    String code = state.getRetired() ? "http-410" : state.getFailureCode();
    if (code != null) {
      advice.add(FailureAdvice.of(source.settings(), state, code));
    }
    boolean polled = state.getPolledAt() != null;
    Instant due = state.getNextPollAt() == null ? state.getPolledAt() : state.getNextPollAt();
    Instant since = due == null ? source.settingsAt() : due;
    if (since.plus(LATE).isBefore(now)) {
      advice.add(
          new Advice(
              Condition.STALE,
              polled
                  ? "Its poll is overdue: check that ingest runs."
                  : "It was never polled: check that ingest runs.",
              Command.DOCTOR));
    } else if (!polled) {
      advice.add(Advice.note("It waits for its first poll.", ""));
    }
  }

  /** Silence is told up to the last good poll: what came since then nobody has seen. */
  private static void addSilence(List<Advice> advice, WatchedSource source, Instant now) {
    Instant last = source.state().getLastItemAt();
    Instant looked = source.state().getLastSuccessAt();
    if (last == null) {
      return;
    }
    double due = source.rate().itemsBetween(last, looked == null ? now : looked);
    if (due >= MANY) {
      advice.add(
          new Advice(
              Condition.SILENT,
              String.format(
                  Locale.ROOT,
                  "By its habit about %,.0f items should have come since the last one: the feed may"
                      + " be frozen, or served to us only in part.",
                  due),
              Command.check(source.url())));
    }
  }

  private static void addGaps(List<Advice> advice, WatchedSource source, Instant now) {
    Instant last = source.state().getLastGapAt();
    if (last != null && last.plus(RECENT).isAfter(now)) {
      advice.add(
          new Advice(
              Condition.GAPS,
              String.format(
                  Locale.ROOT,
                  "The feed turned over between two polls, and %,d items so far are believed lost:"
                      + " lower minInterval in an export and import that, or add the site's news"
                      + " sitemap.",
                  source.state().getMissed()),
              Command.EDIT));
    }
  }

  private static void addMoved(List<Advice> advice, WatchedSource source) {
    String to = source.state().getMovedTo();
    if (to != null && source.state().getMovedSightings() >= MOVED_FOR_GOOD) {
      advice.add(
          Advice.note(
              "It has moved for good and is asked at its new address: add that, then remove this"
                  + " one.",
              Command.add(to)));
    }
  }

  private static void addValidators(List<Advice> advice, WatchedSource source) {
    if (!source.state().getValidatorsTrusted()) {
      advice.add(
          Advice.note(
              "Its server says 'not modified' although the feed has changed, so the whole feed is"
                  + " fetched each time: nothing is lost by it.",
              ""));
    }
  }
}
