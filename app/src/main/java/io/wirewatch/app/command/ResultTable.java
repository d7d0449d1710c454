package io.wirewatch.app.command;

import io.wirewatch.app.run.ReplayResult;
import io.wirewatch.ingest.replay.ReplayCounts;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleDocument;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The outcome of a replay for a person at a terminal, 100 columns wide. */
final class ResultTable {

  private static final int MOST_ROWS = 15;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final ReplayResult result;
  private final String elasticsearch;
  private final String articleIndex;
  private final String alertIndex;

  ResultTable(ReplayResult result, String elasticsearch, String articleIndex, String alertIndex) {
    this.result = result;
    this.elasticsearch = elasticsearch;
    this.articleIndex = articleIndex;
    this.alertIndex = alertIndex;
  }

  void print(Console console) {
    Map<String, ArticleDocument.Actor> actors = actors();
    console.line("");
    articles(console);
    watched(console, actors);
    refused(console);
    console.line(
        "%-10s %3d   in %s/%s"
            .formatted("articles", result.articles().size(), elasticsearch, articleIndex));
    console.line("%-10s %3d   %s".formatted("actors", actors.size(), kinds(actors)));
    console.line(
        "%-10s %3d   in %s/%s"
            .formatted("alerts", result.alerts().size(), elasticsearch, alertIndex));
    counts(console, result.counts());
    console.line("");
    console.line(result.ledger().summary());
  }

  private static void counts(Console console, ReplayCounts counts) {
    if (counts.refused() > 0) {
      console.line("%-10s %3d   among the dead letters".formatted("refused", counts.refused()));
    }
    if (counts.duplicates() > 0) {
      console.line(
          "%-10s %3d   same payload as before".formatted("duplicate", counts.duplicates()));
    }
    if (!counts.skipped().isEmpty()) {
      long skipped = counts.skipped().values().stream().mapToLong(Long::longValue).sum();
      String reasons =
          counts.skipped().entrySet().stream()
              .map(reason -> reason.getKey() + " " + reason.getValue())
              .collect(Collectors.joining(", "));
      console.line("%-10s %3d   no pages: %s".formatted("skipped", skipped, reasons));
    }
  }

  private void articles(Console console) {
    console.line(
        console.strong(
            Console.cell("ARTICLE", 56) + Console.cell("  PUBLISHED", 15) + "ACTORS  ALERTS"));
    Map<String, Long> alerts =
        result.alerts().stream()
            .collect(Collectors.groupingBy(AlertDocument::articleId, Collectors.counting()));
    for (ArticleDocument article : first(result.articles())) {
      console.line(
          Console.cell(article.title(), 56)
              + "  "
              + Console.cell(DAY.format(article.eventTime()), 13)
              + "%6d  %6d"
                  .formatted(article.actors().size(), alerts.getOrDefault(article.id(), 0L)));
    }
    more(console, result.articles().size());
    console.line("");
  }

  private void watched(Console console, Map<String, ArticleDocument.Actor> actors) {
    Map<String, Integer> mentions =
        result.articles().stream()
            .flatMap(article -> article.actors().stream())
            .collect(
                Collectors.toMap(
                    ArticleDocument.Actor::id, ArticleDocument.Actor::mentions, Integer::sum));
    Map<String, List<AlertDocument>> alerts =
        result.alerts().stream().collect(Collectors.groupingBy(AlertDocument::actorId));
    List<ArticleDocument.Actor> watched =
        actors.values().stream()
            .filter(ArticleDocument.Actor::watched)
            .sorted(
                java.util.Comparator.comparing(
                        (ArticleDocument.Actor actor) -> mentions.getOrDefault(actor.id(), 0))
                    .reversed()
                    .thenComparing(ArticleDocument.Actor::name))
            .toList();
    if (watched.isEmpty()) {
      return;
    }
    console.line(
        console.strong(Console.cell("WATCHED ACTOR", 24) + "MENTIONS  ALERTS  BECAUSE OF"));
    for (ArticleDocument.Actor actor : first(watched)) {
      List<AlertDocument> raised = alerts.getOrDefault(actor.id(), List.of());
      String because = raised.isEmpty() ? "" : Console.cut(raised.get(0).evidence().sentence(), 56);
      console.line(
          Console.cell(actor.name(), 24)
              + "%8d  %6d  ".formatted(mentions.get(actor.id()), raised.size())
              + console.faint(because));
    }
    more(console, watched.size());
    console.line("");
  }

  private void refused(Console console) {
    for (String reason : first(result.refused())) {
      console.line("refused " + reason);
    }
    more(console, result.refused().size());
  }

  private Map<String, ArticleDocument.Actor> actors() {
    return result.articles().stream()
        .flatMap(article -> article.actors().stream())
        .collect(
            Collectors.toMap(
                ArticleDocument.Actor::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static String kinds(Map<String, ArticleDocument.Actor> actors) {
    Predicate<ArticleDocument.Actor> person = actor -> actor.type().equals("PERSON");
    Predicate<ArticleDocument.Actor> organisation = actor -> actor.type().equals("ORG");
    Predicate<ArticleDocument.Actor> place = actor -> Set.of("GPE", "LOC").contains(actor.type());
    return "%d people, %d organisations, %d places"
        .formatted(count(actors, person), count(actors, organisation), count(actors, place));
  }

  private static long count(
      Map<String, ArticleDocument.Actor> actors, Predicate<ArticleDocument.Actor> kind) {
    return actors.values().stream().filter(kind).count();
  }

  private static <T> List<T> first(List<T> rows) {
    return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
  }

  private static void more(Console console, int rows) {
    if (rows > MOST_ROWS) {
      console.line(console.faint("… and " + (rows - MOST_ROWS) + " more, on the dashboard"));
    }
  }
}
