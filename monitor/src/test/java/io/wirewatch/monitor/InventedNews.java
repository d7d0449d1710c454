package io.wirewatch.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.monitor.FakeElasticsearch.Reply;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleAnnotations;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.DocumentJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A small invented collection of news, and Elasticsearch's answers about it: enough of them to see
 * every page filled. Filters by actor, publisher, rule, severity and plain words work.
 */
final class InventedNews {

  private record Name(
      String id, String name, String type, boolean watched, List<String> surfaces) {}

  private static final List<Name> NAMES =
      List.of(
          new Name("wang-yi", "Wang Yi", "PERSON", true, List.of("Wang Yi", "Wang")),
          new Name("qin-gang", "Qin Gang", "PERSON", true, List.of("Qin Gang")),
          new Name(
              "vladimir-putin",
              "Vladimir Putin",
              "PERSON",
              true,
              List.of("Vladimir Putin", "Putin")),
          new Name("xi-jinping", "Xi Jinping", "PERSON", true, List.of("Xi Jinping")),
          new Name("joe-biden", "Joe Biden", "PERSON", false, List.of("Joe Biden")),
          new Name("liu-pengyu", "Liu Pengyu", "PERSON", false, List.of("Liu Pengyu", "Liu")),
          new Name("nato", "NATO", "ORG", true, List.of("NATO")),
          new Name(
              "us-state",
              "United States Department of State",
              "ORG",
              false,
              List.of("State Department")),
          new Name("nyt", "The New York Times", "ORG", false, List.of("The New York Times")),
          new Name("china", "China", "GPE", false, List.of("China")),
          new Name("russia", "Russia", "GPE", false, List.of("Russia")),
          new Name("ukraine", "Ukraine", "GPE", false, List.of("Ukraine")),
          new Name("united-states", "United States", "GPE", false, List.of("United States", "US ")),
          new Name("beijing", "Beijing", "GPE", false, List.of("Beijing")),
          new Name("black-sea", "Black Sea", "LOC", false, List.of("Black Sea")),
          new Name("china-demonym", "China", "NORP", false, List.of("Chinese")));

  private final List<ArticleDocument> articles = new ArrayList<>();
  private final List<AlertDocument> alerts = new ArrayList<>();

  InventedNews() {
    ArticleDocument first =
        article(
            "capture:000_invented",
            "South China Morning Post",
            "US sought China’s help to avoid Ukraine invasion, but Beijing passed information to Russia, insider says",
            Instant.parse("2022-02-26T00:00:00Z"),
            "TEXT",
            0.45f,
            "two days into Russia’s rapid and deadly invasion; the pictures are of 2019",
            List.of(
                block(
                    "DECK",
                    "In December, officials shared intelligence with Foreign Minister Wang Yi and Ambassador Qin Gang, who discounted the idea of an invasion, a source says"),
                block(
                    "DECK",
                    "‘Our information indicates that China then relayed that information to Russia,’ the source adds"),
                block("BYLINE", "Owen Invented in Washington"),
                new ArticleDocument.Block(
                    "CAPTION",
                    "US officials reportedly told Chinese Foreign Minister Wang Yi, shown in 2019, in December about plans to invade Ukraine.",
                    "Russian Foreign Ministry/dpa",
                    List.of()),
                block(
                    "BODY",
                    "Officials alerted China late last year of Russia’s impending plan to invade Ukraine, but Beijing passed the information along with assurances that it would not try to stop any action, a person familiar with the matter said."),
                block(
                    "BODY",
                    "“The United States in December 2021 warned China in a diplomatic exchange that Russia was preparing to attack Ukraine,” said the person, a senior official in President Joe Biden’s administration."),
                block(
                    "BODY",
                    "The warnings, first reported on Friday by The New York Times, shed new light on the extent of Beijing’s growing partnership."),
                new ArticleDocument.Block(
                    "CAPTION",
                    "Chinese Ambassador to the United States Qin Gang was among the officials who reportedly rebuffed the attempts.",
                    "Kyodo",
                    List.of()),
                block(
                    "BODY",
                    "China has faced criticism for refusing to condemn Russian President Vladimir Putin for ordering the attack on Ukraine."),
                block("SUBHEAD", "What the State Department says"),
                block(
                    "BODY",
                    "“Over the last several months we have briefed many nations on our strong concerns,” a State Department spokesperson said. Liu Pengyu, spokesman for the embassy, declined to comment on any specific talks."),
                block(
                    "BODY",
                    "Early this month Putin and Xi Jinping released a lengthy joint statement saying that their partnership had “no limits”. Ships gathered in the Black Sea."),
                block(
                    "RELATED",
                    "China blames US after it sanctions Russia for troop deployment in Ukraine"),
                block("BOILERPLATE", "Advertisement"),
                block("BOILERPLATE", "Get more with myNEWS")),
            List.of(
                "The date is read from the text, because the page shows none.",
                "The first photo caption is from 2019."),
            new ArticleDocument.Change(
                1,
                Instant.parse("2024-04-29T08:00:00Z"),
                4,
                2,
                List.of(
                    new ArticleDocument.TextChange("KEPT", "… exchange that Russia was "),
                    new ArticleDocument.TextChange("DELETED", "about to "),
                    new ArticleDocument.TextChange("INSERTED", "preparing to <attack> "),
                    new ArticleDocument.TextChange("KEPT", "Ukraine,” said the person …")),
                List.of("liu-pengyu"),
                List.of("wang-wenbin")));
    articles.add(first);
    articles.add(
        article(
            "https://www.example.org/2022/02/25/us-officials-urged-china",
            "Honolulu Star-Advertiser",
            "U.S. officials repeatedly urged China to help avert war in Ukraine",
            Instant.parse("2022-02-25T00:00:00Z"),
            "TEXT",
            0.6f,
            "began a full-scale invasion of Ukraine on Thursday morning",
            List.of(
                block("DATELINE", "WASHINGTON"),
                block(
                    "BODY",
                    "Over three months, senior officials held half a dozen urgent meetings with top Chinese officials about Ukraine. Each time they were rebuffed by Beijing."),
                block(
                    "BODY",
                    "In a call Friday, Putin told Xi Jinping that the United States and NATO had ignored Russia’s “reasonable” security concerns."),
                block(
                    "BODY",
                    "Liu Pengyu answered an earlier request for comment a half-day later.")),
            List.of(
                "The page header shows 30 April 2024; that is a clock, not a publication date.")));
    String[] titles = {
      "NATO foreign ministers meet as Putin orders drills near the Black Sea",
      "Wang Yi calls for talks on Ukraine in first speech since the sanctions",
      "Qin Gang: the envoy who says no",
      "Markets steady as Beijing sets a growth target",
      "Joe Biden and Xi Jinping to speak on Friday, White House says",
      "Grain ships wait in the Black Sea <script>alert(1)</script> & beyond",
      "State Department briefs allies on China’s position",
      "Ukraine’s harvest and the price of bread",
      "Liu Pengyu answers: “China always follows the principle”",
      "NATO adds two battalions, asks Russia for restraint"
    };
    String[] publishers = {
      "Example Wire", "The Daily Invention", "Example Wire", "Harbour Gazette"
    };
    for (int i = 0; i < 36; i++) {
      String title = titles[i % titles.length];
      articles.add(
          article(
              "https://news.example.com/story/" + i,
              publishers[i % publishers.length],
              title,
              Instant.parse("2022-02-24T18:30:00Z").minus(i * 17L, ChronoUnit.HOURS),
              i % 3 == 0 ? "FEED" : "JSON_LD",
              0.95f,
              null,
              List.of(
                  block(
                      "DECK",
                      "What is known, what is not, and what "
                          + (i % 2 == 0 ? "Wang Yi" : "NATO")
                          + " said about it on the record this week."),
                  block(
                      "BODY",
                      title
                          + ". A second sentence follows that names nobody. Putin was asked about it in Russia.")),
              List.of()));
    }
    articles.sort(Comparator.comparing(ArticleDocument::eventTime).reversed());
    for (ArticleDocument article : articles) {
      alertsOf(article);
    }
  }

  ArticleDocument first() {
    return articles.get(0);
  }

  private static ArticleDocument.Block block(String zone, String text) {
    return new ArticleDocument.Block(zone, text, null, List.of());
  }

  private static ArticleDocument article(
      String url,
      String publisher,
      String title,
      Instant published,
      String source,
      float confidence,
      String evidence,
      List<ArticleDocument.Block> rest,
      List<String> notes) {
    return article(
        url, publisher, title, published, source, confidence, evidence, rest, notes, null);
  }

  private static ArticleDocument article(
      String url,
      String publisher,
      String title,
      Instant published,
      String source,
      float confidence,
      String evidence,
      List<ArticleDocument.Block> rest,
      List<String> notes,
      ArticleDocument.Change change) {
    List<ArticleDocument.Block> blocks = new ArrayList<>();
    blocks.add(annotated(block("TITLE", title)));
    rest.forEach(block -> blocks.add(annotated(block)));
    Map<String, Long> counts =
        blocks.stream()
            .flatMap(block -> block.mentions().stream())
            .collect(
                Collectors.groupingBy(
                    ArticleDocument.Mention::actorId, LinkedHashMap::new, Collectors.counting()));
    long all = Math.max(1, counts.values().stream().mapToLong(Long::longValue).sum());
    List<ArticleDocument.Actor> actors =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(
                entry -> {
                  Name name = name(entry.getKey());
                  return new ArticleDocument.Actor(
                      name.id(),
                      name.name(),
                      name.type(),
                      name.watched(),
                      entry.getValue().intValue(),
                      entry.getValue() / (float) all,
                      null,
                      name.watched()
                          ? "WATCH_LIST"
                          : name.id().equals("liu-pengyu") ? "LOCAL" : "REGISTRY",
                      null);
                })
            .toList();
    String id = StableId.of(url);
    return new ArticleDocument(
        id,
        url,
        "seeds/corpus",
        publisher,
        "Diplomacy",
        title,
        text(blocks, "DECK"),
        List.of("Owen Invented"),
        null,
        published,
        confidence > 0.9f ? "INSTANT" : "DAY",
        source,
        confidence,
        evidence,
        published,
        Instant.parse("2024-04-30T09:12:00Z"),
        "en",
        text(blocks, "BODY"),
        blocks,
        actors,
        id,
        change == null ? 1 : 2,
        1,
        StableId.of(title),
        notes,
        change,
        annotations(blocks));
  }

  /** The quotation by the State Department, with all that goes with it. */
  private static ArticleAnnotations annotations(List<ArticleDocument.Block> blocks) {
    String words =
        "Over the last several months we have briefed many nations on our strong concerns,";
    for (int i = 0; i < blocks.size(); i++) {
      int start = blocks.get(i).text().indexOf("“" + words);
      if (start >= 0) {
        return new ArticleAnnotations(
            "FULL",
            1,
            List.of(
                new ArticleAnnotations.Topic("medtop:11000000", "politics", null, 0.93f),
                new ArticleAnnotations.Topic(
                    "medtop:20000639", "international relations", "medtop:11000000", 0.81f)),
            List.of(new ArticleAnnotations.Keyphrase("diplomatic exchange", 2, 1)),
            List.of(
                new ArticleAnnotations.Quote(
                    i,
                    start,
                    start + words.length() + 2,
                    words,
                    "us-state",
                    "a State Department spokesperson",
                    "said",
                    "AFTER",
                    List.of(),
                    0.9f)),
            List.of(),
            List.of(
                new ArticleAnnotations.Credit(
                    "FIRST_REPORTED_BY", "nyt", "The New York Times", 7, 46, 64, 1)),
            null,
            List.of(new ArticleAnnotations.Country("china", "CN", 0.6f, 5)));
      }
    }
    return ArticleAnnotations.NONE;
  }

  private static String text(List<ArticleDocument.Block> blocks, String zone) {
    return blocks.stream()
        .filter(block -> block.zone().equals(zone))
        .map(ArticleDocument.Block::text)
        .collect(Collectors.joining("\n"));
  }

  private static ArticleDocument.Block annotated(ArticleDocument.Block block) {
    List<ArticleDocument.Mention> mentions = new ArrayList<>();
    boolean[] taken = new boolean[block.text().length()];
    for (Name name : NAMES) {
      for (String surface : name.surfaces()) {
        String words = surface.strip();
        for (int at = block.text().indexOf(surface);
            at >= 0;
            at = block.text().indexOf(surface, at + 1)) {
          if (!taken[at]) {
            Arrays.fill(taken, at, at + words.length(), true);
            mentions.add(
                new ArticleDocument.Mention(
                    at,
                    at + words.length(),
                    name.id(),
                    name.type(),
                    surface.equals(name.surfaces().get(0)) ? "NAME" : "SHORT_NAME",
                    0.92f));
          }
        }
      }
    }
    mentions.sort(Comparator.comparingInt(ArticleDocument.Mention::start));
    return new ArticleDocument.Block(block.zone(), block.text(), block.credit(), mentions);
  }

  private static Name name(String id) {
    return NAMES.stream().filter(name -> name.id().equals(id)).findFirst().orElseThrow();
  }

  private void alertsOf(ArticleDocument article) {
    for (ArticleDocument.Actor actor : article.actors()) {
      if (actor.watched()) {
        alerts.add(alert(article, actor));
      }
    }
  }

  private static AlertDocument alert(ArticleDocument article, ArticleDocument.Actor actor) {
    for (int i = 0; i < article.blocks().size(); i++) {
      ArticleDocument.Block block = article.blocks().get(i);
      for (ArticleDocument.Mention mention : block.mentions()) {
        if (mention.actorId().equals(actor.id())) {
          boolean envoy = actor.id().equals("qin-gang") || actor.id().equals("wang-yi");
          String rule = envoy ? "prc-envoys-ukraine" : "heads-of-state";
          String severity = envoy ? "high" : actor.id().equals("nato") ? "low" : "medium";
          return new AlertDocument(
              StableId.of(article.id(), actor.id()),
              rule,
              1,
              envoy ? "CO_MENTION" : "ANY",
              Map.of("severity", severity),
              List.of("severity=" + severity),
              actor.name() + " in the news",
              actor.id(),
              actor.name(),
              envoy ? List.of("Ukraine") : List.of(),
              article.storyId(),
              article.id(),
              article.title(),
              article.publisher(),
              article.url(),
              article.eventTime(),
              new AlertDocument.Evidence(
                  block.text(),
                  i,
                  0,
                  mention.start(),
                  mention.end(),
                  block.zone(),
                  block.text().substring(mention.start(), mention.end())));
        }
      }
    }
    throw new IllegalStateException("an actor has a mention");
  }

  /** Answers a search as Elasticsearch would. */
  Reply answer(String index, JsonNode request) {
    Map<String, String> terms = new TreeMap<>();
    collect(request.path("query"), terms);
    ObjectNode reply;
    if (index.endsWith("alerts")) {
      List<AlertDocument> found =
          alerts.stream()
              .filter(a -> fits(terms.get("actorId"), a.actorId()))
              .filter(a -> fits(terms.get("rule"), a.rule()))
              .filter(a -> fits(terms.get("articleId"), a.articleId()))
              .filter(a -> fits(terms.get("labelPairs"), "severity=" + a.labels().get("severity")))
              .toList();
      reply = hits(found, request, AlertDocument::id, a -> a.eventTime().toEpochMilli(), null);
      ObjectNode aggregations = reply.putObject("aggregations");
      terms(aggregations, "rules", count(found, AlertDocument::rule));
      terms(
          aggregations, "severities", count(found, a -> "severity=" + a.labels().get("severity")));
      terms(aggregations, "actors", count(found, AlertDocument::actorId));
    } else {
      List<ArticleDocument> found =
          articles.stream()
              .filter(a -> fits(terms.get("_id"), a.id()))
              .filter(a -> fits(terms.get("publisher"), a.publisher()))
              .filter(
                  a ->
                      terms.get("actors.id") == null
                          || a.actors().stream()
                              .anyMatch(x -> x.id().equals(terms.get("actors.id"))))
              .filter(a -> terms.get("words") == null || has(a, terms.get("words")))
              .toList();
      reply =
          hits(
              found,
              request,
              ArticleDocument::id,
              a -> a.eventTime().toEpochMilli(),
              request.has("highlight") ? terms.get("words") : null);
      aggregate(reply.putObject("aggregations"), found, terms.get("actors.id"));
    }
    return new Reply(200, reply.toString());
  }

  private static boolean has(ArticleDocument article, String words) {
    return (article.title() + article.deck() + article.body())
        .toLowerCase(Locale.ROOT)
        .contains(words.toLowerCase(Locale.ROOT));
  }

  private static boolean fits(String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }

  private static void collect(JsonNode node, Map<String, String> terms) {
    if (node.has("term")) {
      node.get("term")
          .properties()
          .forEach(e -> terms.put(e.getKey(), e.getValue().path("value").asText()));
    } else if (node.has("simple_query_string")) {
      terms.put("words", node.at("/simple_query_string/query").asText());
    } else if (node.has("ids")) {
      terms.put("_id", node.at("/ids/values/0").asText());
    } else {
      node.forEach(child -> collect(child, terms));
    }
  }

  private static <T extends Record> ObjectNode hits(
      List<T> found,
      JsonNode request,
      Function<T, String> id,
      Function<T, Long> time,
      String words) {
    ObjectNode reply = DocumentJson.mapper().createObjectNode();
    reply.put("took", 1).put("timed_out", false);
    reply
        .putObject("_shards")
        .put("total", 1)
        .put("successful", 1)
        .put("skipped", 0)
        .put("failed", 0);
    ObjectNode hits = reply.putObject("hits");
    hits.putObject("total").put("value", found.size()).put("relation", "eq");
    ArrayNode list = hits.putArray("hits");
    int size = request.path("size").asInt(10);
    for (T document : found.subList(0, Math.min(size, found.size()))) {
      ObjectNode hit = list.addObject().put("_index", "invented").put("_id", id.apply(document));
      hit.set("_source", DocumentJson.mapper().valueToTree(document));
      ArrayNode sort = hit.putArray("sort");
      if (request.path("sort").size() == 3) {
        sort.add(1.5);
      }
      sort.add(time.apply(document)).add(id.apply(document));
      String body = hit.at("/_source/body").asText();
      if (words != null && body.contains(words)) {
        hit.putObject("highlight")
            .putArray("body")
            .add(
                body.replace(words, "\uE000" + words + "\uE001").lines().findFirst().orElseThrow());
      }
    }
    return reply;
  }

  private static void aggregate(
      ObjectNode aggregations, List<ArticleDocument> found, String onlyActor) {
    terms(aggregations, "publishers", count(found, ArticleDocument::publisher));
    terms(aggregations, "byPublisher", count(found, ArticleDocument::publisher));
    aggregations
        .putObject("cardinality#distinctPublishers")
        .put("value", found.stream().map(ArticleDocument::publisher).distinct().count());
    for (String name : List.of("max#newest", "max#last", "max#lastRetrieved")) {
      value(aggregations, name, found, Comparator.naturalOrder());
    }
    value(aggregations, "min#first", found, Comparator.reverseOrder());
    ObjectNode actors = aggregations.putObject("nested#actors").put("doc_count", 100);
    actors.putObject("cardinality#distinct").put("value", NAMES.size());
    actors(actors, found, NAMES);
    actors(aggregations.putObject("nested#companions").put("doc_count", 100), found, NAMES);
    if (onlyActor != null) {
      ObjectNode filtered =
          aggregations
              .putObject("nested#actor")
              .put("doc_count", 100)
              .putObject("filter#only")
              .put("doc_count", found.size());
      actors(filtered, found, NAMES.stream().filter(n -> n.id().equals(onlyActor)).toList());
      histogram(aggregations, found);
    }
    if (onlyActor == null) {
      aggregations.remove("nested#actor");
    }
  }

  private static void value(
      ObjectNode aggregations,
      String name,
      List<ArticleDocument> found,
      Comparator<Instant> order) {
    found.stream()
        .map(ArticleDocument::eventTime)
        .max(order)
        .ifPresent(t -> aggregations.putObject(name).put("value", (double) t.toEpochMilli()));
  }

  private static void actors(ObjectNode parent, List<ArticleDocument> found, List<Name> names) {
    ObjectNode byId = emptyTerms(parent, "byId");
    record Count(Name name, long articles, long mentions) {}
    names.stream()
        .map(
            name -> {
              List<ArticleDocument.Actor> entries =
                  found.stream()
                      .flatMap(article -> article.actors().stream())
                      .filter(actor -> actor.id().equals(name.id()))
                      .toList();
              return new Count(
                  name,
                  entries.size(),
                  entries.stream().mapToLong(ArticleDocument.Actor::mentions).sum());
            })
        .filter(count -> count.articles() > 0)
        .sorted(Comparator.comparingLong(Count::articles).reversed())
        .forEach(
            count -> {
              ObjectNode bucket =
                  byId.withArray("buckets")
                      .addObject()
                      .put("key", count.name().id())
                      .put("doc_count", count.articles());
              terms(bucket, "name", Map.of(count.name().name(), count.articles()));
              terms(bucket, "type", Map.of(count.name().type(), count.articles()));
              bucket
                  .putObject("filter#watched")
                  .put("doc_count", count.name().watched() ? count.articles() : 0);
              bucket.putObject("sum#mentions").put("value", (double) count.mentions());
            });
  }

  private static void histogram(ObjectNode aggregations, List<ArticleDocument> found) {
    ArrayNode buckets = aggregations.putObject("date_histogram#timeline").putArray("buckets");
    Map<Instant, Long> days =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    article -> article.eventTime().truncatedTo(ChronoUnit.DAYS),
                    TreeMap::new,
                    Collectors.counting()));
    if (days.isEmpty()) {
      return;
    }
    TreeMap<Instant, Long> sorted = new TreeMap<>(days);
    for (Instant day = sorted.firstKey();
        !day.isAfter(sorted.lastKey());
        day = day.plus(1, ChronoUnit.DAYS)) {
      buckets
          .addObject()
          .put("key", day.toEpochMilli())
          .put("key_as_string", day.toString())
          .put("doc_count", sorted.getOrDefault(day, 0L));
    }
  }

  private static <T> Map<String, Long> count(List<T> documents, Function<T, String> key) {
    return documents.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  private static void terms(ObjectNode parent, String name, Map<String, Long> counts) {
    ObjectNode terms = emptyTerms(parent, name);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(
            e ->
                terms
                    .withArray("buckets")
                    .addObject()
                    .put("key", e.getKey())
                    .put("doc_count", e.getValue()));
  }

  private static ObjectNode emptyTerms(ObjectNode parent, String name) {
    ObjectNode terms =
        parent
            .putObject("sterms#" + name)
            .put("doc_count_error_upper_bound", 0)
            .put("sum_other_doc_count", 0);
    terms.putArray("buckets");
    return terms;
  }
}
