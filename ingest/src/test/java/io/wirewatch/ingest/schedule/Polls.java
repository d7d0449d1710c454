package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One source, its state and a clock: polls follow each other, each with an answer made up here. */
final class Polls {

  static final String URL = "https://paper.example/feed";
  static final Instant START = Instant.parse("2026-03-02T10:20:00Z");

  final Source source;
  final PollSchedule schedule =
      new PollSchedule(ScheduleConfig.defaults(), new Random(1), UnaryOperator.identity());
  SourceState state = SourceState.newBuilder().setUrl(URL).build();
  Instant now = START;

  Polls() {
    this(Source.newBuilder().setUrl(URL).build());
  }

  Polls(Source source) {
    this.source = source;
  }

  PollPlan plan() {
    return schedule.plan(source, state, now);
  }

  /** Polls now, then moves the clock to the next poll. */
  PollOutcome poll(PollAnswer answer) {
    PollOutcome outcome = schedule.after(source, state, plan(), answer, now);
    state = outcome.state();
    now = state.getNextPollAt();
    return outcome;
  }

  /** Polls at a time from the start on. */
  PollOutcome pollAt(Duration sinceStart, PollAnswer answer) {
    now = START.plus(sinceStart);
    return poll(answer);
  }

  static PollAnswer.NotModified notModified() {
    return new PollAnswer.NotModified(null, null);
  }

  static PollAnswer.Failed failed(String code, int status) {
    return failed(code, status, null);
  }

  static PollAnswer.Failed failed(String code, int status, @Nullable Duration retryAfter) {
    return new PollAnswer.Failed(code, status, retryAfter, "The server said " + code + ".");
  }

  static PollAnswer.Changed changed(FeedItem... items) {
    return new Answer().items(items).build();
  }

  static PollAnswer.Changed changed(List<FeedItem> items) {
    return new Answer().items(items.toArray(FeedItem[]::new)).build();
  }

  /** Returns undated items numbered from {@code first} down to {@code last}. */
  static List<FeedItem> items(int first, int last) {
    return IntStream.rangeClosed(last, first).mapToObj(i -> item(first + last - i)).toList();
  }

  static FeedItem item(int number) {
    return item(number, "Report " + number, null, null);
  }

  static FeedItem item(
      int number, String title, @Nullable Instant published, @Nullable Instant updated) {
    String link = "https://paper.example/news/" + number;
    return item(link, link, title, published, updated);
  }

  static FeedItem item(
      @Nullable String id,
      @Nullable String link,
      @Nullable String title,
      @Nullable Instant published,
      @Nullable Instant updated) {
    return new FeedItem(
        id, title, link, null, null, null, published, updated, List.of(), List.of());
  }

  static List<String> links(PollOutcome outcome) {
    return outcome.newItems().stream().map(FeedItem::link).toList();
  }

  /** An answer with a feed; what is not set is absent. */
  static final class Answer {

    private final List<FeedItem> items = new ArrayList<>();
    private Set<Integer> skipHours = Set.of();
    private Set<DayOfWeek> skipDays = Set.of();
    private @Nullable Duration ttl;
    private @Nullable Duration maxAge;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private @Nullable String movedTo;
    private @Nullable String hub;
    private @Nullable String self;

    Answer items(FeedItem... added) {
      items.addAll(Arrays.asList(added));
      return this;
    }

    Answer items(List<FeedItem> added) {
      items.addAll(added);
      return this;
    }

    Answer ttl(Duration value) {
      ttl = value;
      return this;
    }

    Answer skipHours(Integer... hours) {
      skipHours = Set.of(hours);
      return this;
    }

    Answer skipDays(DayOfWeek... days) {
      skipDays = Set.of(days);
      return this;
    }

    Answer maxAge(Duration value) {
      maxAge = value;
      return this;
    }

    Answer etag(String value) {
      etag = value;
      return this;
    }

    Answer lastModified(String value) {
      lastModified = value;
      return this;
    }

    Answer movedTo(String value) {
      movedTo = value;
      return this;
    }

    Answer hub(String hubUrl, String topic) {
      hub = hubUrl;
      self = topic;
      return this;
    }

    PollAnswer.Changed build() {
      Feed feed =
          new Feed(
              "rss-2.0", "UTF-8", null, "Paper", null, null, null, null, null, null, null, ttl,
              skipHours, skipDays, hub, self, items);
      String body = StableId.of(items.toString());
      return new PollAnswer.Changed(feed, body, etag, lastModified, maxAge, movedTo);
    }
  }
}
