package io.wirewatch.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.monitor.FakeElasticsearch.Reply;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.source.WatchedSource;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.document.DocumentJson;
import io.wirewatch.schemas.document.LinkDocument;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sources of every condition, their links, and Elasticsearch's answers about these. */
final class InventedSources {

  private static final List<String> STATUSES =
      List.of(
          "article",
          "article",
          "duplicate",
          "article",
          "article",
          "refused",
          "article",
          "not_modified",
          "article",
          "failed",
          "article",
          "article",
          "pending");

  private final Sources sources = new Sources();
  private final List<LinkDocument> links = new ArrayList<>();
  private final Instant now;

  InventedSources(Instant now) {
    this.now = now;
    add("harbour", "Harbour Gazette: World", "asia", working().setMissed(3).setGaps(1), 120);
    add("wire", "Example Wire & Co <b>", "wire", working().setNotModified(310), 400);
    add("gone", "The Daily Invention: Opinion", "", failing("http-404", 12), 40);
    add("broken", "Valley Echo", "local", failing("html", 4), 15);
    add("private", "Intranet News", "local", failing("address", 2), 0);
    add(
        "quiet",
        "Market Minute",
        "money",
        working().setLastItemAt(now.minus(Duration.ofDays(3))),
        60);
    add(
        "fast",
        "Breaking, every second",
        "wire",
        working().setGaps(9).setMissed(212).setLastGapAt(now.minus(Duration.ofHours(5))),
        300);
    add(
        "late",
        "Mountain Post",
        "local",
        working().setNextPollAt(now.minus(Duration.ofHours(7))),
        8);
    add(
        "moved",
        "Coast Courier",
        "",
        working().setMovedTo("https://new.example/feed?a=1&b=2").setMovedSightings(6),
        33);
    add("doubt", "Liar's Ledger", "", working().setValidatorsTrusted(false), 21);
    put(settings("off", "Old Times", "").setEnabled(false), working(), 5);
  }

  private SourceState.Builder working() {
    return SourceState.newBuilder()
        .setUrl("")
        .setPolledAt(now.minus(Duration.ofMinutes(6)))
        .setLastSuccessAt(now.minus(Duration.ofMinutes(6)))
        .setLastItemAt(now.minus(Duration.ofMinutes(50)))
        .setNextPollAt(now.plus(Duration.ofMinutes(9)))
        .setPolls(480)
        .setHourlyRate(Collections.nCopies(168, 0.6f))
        .setWindowSize(30);
  }

  private SourceState.Builder failing(String code, int failures) {
    return working()
        .setFailureCode(code)
        .setLastFailure("The poll failed.")
        .setConsecutiveFailures(failures)
        .setNextPollAt(now.plus(Duration.ofHours(20)));
  }

  private static String url(String name) {
    return "https://" + name + ".example/feed.xml";
  }

  private static Source.Builder settings(String name, String title, String tag) {
    return Source.newBuilder()
        .setUrl(url(name))
        .setTitle(title)
        .setPublisher(title.replaceFirst(":.*", ""))
        .setCountry("SG")
        .setLanguage("en")
        .setTags(tag.isEmpty() ? List.of() : List.of(tag, "test"));
  }

  private void add(String name, String title, String tag, SourceState.Builder state, int found) {
    put(settings(name, title, tag), state, found);
  }

  private void put(Source.Builder settings, SourceState.Builder state, int found) {
    Source source = settings.build();
    SourceState polled = state.setUrl(source.getUrl()).setDiscovered(found).build();
    String id = WatchedSource.idOf(source.getUrl());
    try {
      sources.applySource(id, RecordCodec.of(Source.class).encode(source), now);
      sources.applyState(id, RecordCodec.of(SourceState.class).encode(polled));
    } catch (UndecodableRecordException e) {
      throw new IllegalStateException(e);
    }
    for (int i = 0; i < found; i++) {
      links.add(link(source.getUrl(), i));
    }
  }

  private LinkDocument link(String source, int number) {
    String status = STATUSES.get(number % STATUSES.size());
    String url = source.replace("feed.xml", "story/" + number);
    boolean bad = status.equals("refused") || status.equals("failed");
    boolean known = !bad && !status.equals("pending");
    Instant found = now.minus(Duration.ofMinutes(50 + 67L * number));
    return new LinkDocument(
        StableId.of(source, url),
        url,
        source,
        source.substring("https://".length(), source.lastIndexOf('/')),
        "Story number " + number,
        status,
        bad ? (status.equals("refused") ? "robots" : "http-503") : null,
        bad ? "The site's robots.txt forbids it, or the server fails: see why." : null,
        status.equals("failed") ? 4 : status.equals("duplicate") || !known ? 0 : 1,
        known ? StableId.of(url) : null,
        known ? url : null,
        found,
        status.equals("pending") ? null : found.plusSeconds(30));
  }

  Sources sources() {
    return sources;
  }

  static String id(String name) {
    return WatchedSource.idOf(url(name));
  }

  /** Answers a search on the links as Elasticsearch would. */
  Reply answer(JsonNode request) {
    String source = request.at("/query/term/source/value").asText();
    List<LinkDocument> found =
        links.stream().filter(link -> source.isEmpty() || link.source().equals(source)).toList();
    ObjectNode reply = DocumentJson.mapper().createObjectNode();
    reply.put("took", 1).put("timed_out", false);
    reply.putObject("_shards").put("total", 1).put("successful", 1).put("failed", 0);
    String status = request.at("/post_filter/term/status/value").asText();
    List<LinkDocument> listed =
        found.stream().filter(link -> status.isEmpty() || link.status().equals(status)).toList();
    ObjectNode hits = reply.putObject("hits");
    hits.putObject("total").put("value", listed.size()).put("relation", "eq");
    ArrayNode list = hits.putArray("hits");
    listed.stream()
        .limit(request.path("size").asInt())
        .forEach(
            link ->
                list.addObject()
                    .put("_index", "invented")
                    .put("_id", link.id())
                    .set("_source", DocumentJson.mapper().valueToTree(link)));
    JsonNode asked = request.path("aggregations");
    ObjectNode answers = reply.putObject("aggregations");
    if (asked.has("states")) {
      counts(answers, found);
    }
    if (asked.has("shown")) {
      bySource(answers, asked.at("/shown/filter/terms/source"));
    }
    if (asked.has("recent")) {
      byDay(answers, found);
    }
    return new Reply(200, reply.toString());
  }

  private void bySource(ObjectNode answers, JsonNode wanted) {
    Set<String> urls = new HashSet<>();
    wanted.forEach(url -> urls.add(url.asText()));
    ObjectNode terms =
        answers
            .putObject("filter#shown")
            .put("doc_count", links.size())
            .putObject("sterms#bySource")
            .put("doc_count_error_upper_bound", 0)
            .put("sum_other_doc_count", 0);
    ArrayNode buckets = terms.putArray("buckets");
    links.stream()
        .filter(link -> urls.contains(link.source()))
        .collect(Collectors.groupingBy(LinkDocument::source))
        .forEach(
            (source, some) ->
                counts(buckets.addObject().put("key", source).put("doc_count", some.size()), some));
  }

  private static void byDay(ObjectNode answers, List<LinkDocument> found) {
    ArrayNode buckets =
        answers
            .putObject("filter#recent")
            .put("doc_count", found.size())
            .putObject("date_histogram#byDay")
            .putArray("buckets");
    Map<Instant, List<LinkDocument>> days =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    link -> link.discoveredAt().truncatedTo(ChronoUnit.DAYS),
                    TreeMap::new,
                    Collectors.toList()));
    days.forEach(
        (day, some) ->
            counts(
                buckets
                    .addObject()
                    .put("key", day.toEpochMilli())
                    .put("key_as_string", day.toString())
                    .put("doc_count", some.size()),
                some));
  }

  private static void counts(ObjectNode parent, List<LinkDocument> some) {
    ObjectNode terms =
        parent
            .putObject("sterms#states")
            .put("doc_count_error_upper_bound", 0)
            .put("sum_other_doc_count", 0);
    ArrayNode buckets = terms.putArray("buckets");
    some.stream()
        .collect(Collectors.groupingBy(LinkDocument::status, TreeMap::new, Collectors.counting()))
        .forEach((status, count) -> buckets.addObject().put("key", status).put("doc_count", count));
    parent
        .putObject("filter#fetched")
        .put(
            "doc_count",
            some.stream().filter(link -> link.attempts() > 0 && link.articleId() != null).count());
  }
}
