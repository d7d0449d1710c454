package io.wirewatch.enrich.watch;

import static io.wirewatch.enrich.Articles.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.enrich.annotate.Annotator;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Evidence;
import io.wirewatch.schemas.record.Zone;
import io.wirewatch.schemas.wire.RecordCodec;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleEvaluatorTest {

  private static final String ACTORS =
      """
      actors:
        - {id: wang-yi, name: Wang Yi, type: person, watchlists: [envoys]}
        - {id: qin-gang, name: Qin Gang, type: person, watchlists: [envoys]}
        - {id: xi-jinping, name: Xi Jinping, type: person, watchlists: [leaders]}
      """;
  private static final String ANY = "{name: envoys, type: any, match: [{watchlist: envoys}]}";
  private static final String TOGETHER =
      "{name: pair, type: co_mention, match: [{watchlist: envoys}, {actor: russia}], within: %s}";

  @Test
  void alertsOnEveryActorOfAWatchList() {
    assertThat(alerts(ANY, "Wang Yi met Qin Gang. Xi Jinping was away."))
        .extracting(Alert::getActorId)
        .containsExactly("qin-gang", "wang-yi");
  }

  @Test
  void alertsOnceHoweverOftenAnActorIsNamed() {
    assertThat(alerts(ANY, "Wang Yi came. Wang spoke.", "Wang left.")).hasSize(1);
  }

  @Test
  void alertsOnAnActorThatIsBuiltIn() {
    assertThat(alerts("{name: r, type: any, match: [{actor: russia}]}", "The Russians left."))
        .extracting(Alert::getActorId, Alert::getActorName)
        .containsExactly(tuple("russia", "Russia"));
  }

  @Test
  void tellsWhatFiredAndWhere() {
    Alert alert =
        alerts(
                "{name: envoys, version: 2, type: any, match: [{watchlist: envoys}],"
                    + " labels: {severity: high, desk: asia}}",
                "It rained. Then Mr. Wang Yi spoke of peace. He left.")
            .get(0);

    assertThat(alert.getId()).isEqualTo(StableId.of("envoys", "2", "wang-yi", "story-1"));
    assertThat(alert.getEvidence())
        .isEqualTo(
            new Evidence("Then Mr. Wang Yi spoke of peace.", 0, 11, 20, 27, Zone.BODY, "Wang Yi"));
    assertThat(alert.getLabels().keySet()).containsExactly("desk", "severity");
    assertThat(alert.getSummary()).isEqualTo("Wang Yi named by Example News: Title of a1");
    assertThat(alert.getStoryId()).isEqualTo("story-1");
    assertThat(alert.getArticleId()).isEqualTo("a1");
    assertThat(alert.getArticleVersion()).isEqualTo(77);
    assertThat(alert.getEventTime()).isEqualTo(Articles.time());
    assertThat(alert.getUrl()).isEqualTo("https://news.example/a1");
  }

  @Test
  void prefersAFullNameInTheBodyThenTheZonesInOrder() {
    Block title = block(Zone.TITLE, "Wang Yi in the title");
    Block deck = block(Zone.DECK, "Wang Yi in the deck");
    Block caption = block(Zone.CAPTION, "Wang Yi in a caption");
    Block shortBody = block(Zone.BODY, "It was Wang in the body.");
    Block fullBody = block(Zone.BODY, "It was Wang Yi in the body.");

    assertThat(evidence(title, caption, shortBody, fullBody)).contains("Wang Yi in the body");
    assertThat(evidence(title, caption, deck, shortBody)).contains("Wang in the body");
    assertThat(evidence(title, caption, deck)).contains("deck");
    assertThat(evidence(caption, title)).contains("title");
    assertThat(evidence(caption)).contains("caption");
  }

  @Test
  void leavesOutRelatedLinesAndFurnitureUnlessAsked() {
    Block related = block(Zone.RELATED, "Wang Yi elsewhere");
    Block furniture = block(Zone.BOILERPLATE, "More on Wang Yi");

    assertThat(alerts(ANY, related, furniture)).isEmpty();
    assertThat(
            alerts(
                "{name: r, type: any, match: [{watchlist: envoys}], zones: [related]}",
                related,
                furniture))
        .hasSize(1);
    assertThat(
            alerts(
                "{name: r, type: any, match: [{watchlist: envoys}], zones: [title]}",
                block(Zone.BODY, "Wang Yi came.")))
        .isEmpty();
  }

  @Test
  void leavesOutMentionsThatItDoesNotTrustEnough() {
    String sure = "{name: r, type: any, match: [{actor: china}], min_confidence: 0.99}";

    assertThat(alerts(sure, "Chinese aides spoke.")).isEmpty();
    assertThat(alerts(sure, "China spoke.")).hasSize(1);
  }

  @Test
  void doesNotFireDisabledRules() {
    assertThat(
            alerts(
                "{name: r, type: any, match: [{watchlist: envoys}], enabled: false}",
                "Wang Yi came."))
        .isEmpty();
  }

  @Test
  void wantsACoMentionAsNearAsTheRuleSays() {
    String[] apart = {"Wang Yi came. It rained.", "Russia was silent."};
    String[] paragraph = {"Wang Yi came. Russia was silent."};
    String[] sentence = {"Wang Yi spoke of Russia."};

    assertThat(alerts(TOGETHER.formatted("article"), apart)).hasSize(1);
    assertThat(alerts(TOGETHER.formatted("paragraph"), apart)).isEmpty();
    assertThat(alerts(TOGETHER.formatted("paragraph"), paragraph)).hasSize(1);
    assertThat(alerts(TOGETHER.formatted("sentence"), paragraph)).isEmpty();
    assertThat(alerts(TOGETHER.formatted("sentence"), sentence)).hasSize(1);
  }

  @Test
  void takesTheEvidenceFromWhereTheTwoStandTogether() {
    Alert alert =
        alerts(
                TOGETHER.formatted("sentence"),
                "Wang Yi came. Qin Gang came.",
                "Wang warned the Russians. Qin Gang did not.")
            .get(0);

    assertThat(alert.getActorId()).isEqualTo("wang-yi");
    assertThat(alert.getWithActors()).containsExactly("Russia");
    assertThat(alert.getEvidence().getSentence()).isEqualTo("Wang warned the Russians.");
    assertThat(alert.getSummary())
        .isEqualTo("Wang Yi named with Russia by Example News: Title of a1");
  }

  @Test
  void mentionsNobodyTogetherWithHimself() {
    String pair = "{name: r, type: co_mention, match: [{watchlist: envoys}, {watchlist: envoys}]}";

    assertThat(alerts(pair, "Wang Yi came. Wang left.")).isEmpty();
    assertThat(alerts(pair, "Wang Yi met Qin Gang."))
        .extracting(Alert::getActorId, Alert::getWithActors)
        .containsExactly(
            tuple("qin-gang", List.of("Wang Yi")), tuple("wang-yi", List.of("Qin Gang")));
  }

  @Test
  void alertsOnlyOnTheActorsOfTheFirstSelector() {
    assertThat(alerts(TOGETHER.formatted("article"), "Russia heard Wang Yi."))
        .extracting(Alert::getActorId)
        .containsExactly("wang-yi");
  }

  @Test
  void fillsTheTemplateOnceAndOnOneLine() {
    String rule =
        "{name: r, type: any, match: [{watchlist: envoys}],"
            + " summary: '{{actor}}|{{ publisher }}|{{title}}|{{snippet}}|{{with}}|{{'}";
    Article anonymous =
        Article.newBuilder(Articles.of("a1", "Wang Yi\nsaid {{actor}}."))
            .setPublisher(null)
            .build();

    assertThat(
            new RuleEvaluator(watchlist(rule))
                .evaluate(enriched(rule, anonymous))
                .get(0)
                .getSummary())
        .isEqualTo("Wang Yi|an unnamed publisher|Title of a1|Wang Yi||{{");
  }

  @Test
  void cutsALongSummary() {
    String rule = "{name: r, type: any, match: [{watchlist: envoys}], summary: '{{snippet}}'}";

    assertThat(alerts(rule, "Wang Yi " + "very ".repeat(500) + "slow.").get(0).getSummary())
        .hasSize(500)
        .endsWith("…");
  }

  @Test
  void givesTheSameBytesEachTime() {
    RecordCodec<Alert> codec = RecordCodec.of(Alert.class);
    String rule =
        "{name: r, type: any, match: [{watchlist: envoys}],"
            + " labels: {z: 1, a: 2, m: 3, severity: high, desk: asia, k9: 4}}";
    String text = "Wang Yi met Qin Gang in Beijing.";

    assertThat(alerts(rule, text).stream().map(codec::encode).toList())
        .usingRecursiveComparison()
        .isEqualTo(alerts(rule, text).stream().map(codec::encode).toList());
  }

  private static String evidence(Block... blocks) {
    Block[] withFullName = Arrays.copyOf(blocks, blocks.length + 1);
    // Lets bare names count without being evidence itself: bylines rank below all others here.
    withFullName[blocks.length] = block(Zone.BYLINE, "With Wang Yi");
    return alerts(ANY, withFullName).get(0).getEvidence().getSentence();
  }

  private static List<Alert> alerts(String rule, String... paragraphs) {
    return alerts(
        rule, Arrays.stream(paragraphs).map(p -> block(Zone.BODY, p)).toArray(Block[]::new));
  }

  private static List<Alert> alerts(String rule, Block... blocks) {
    Article article = Articles.of("a1", List.of(blocks));
    return new RuleEvaluator(watchlist(rule)).evaluate(enriched(rule, article));
  }

  private static EnrichedArticle enriched(String rule, Article article) {
    Annotated annotated =
        Annotator.shipped().annotate(article, ActorIndex.of(watchlist(rule).actors()));
    return EnrichedArticle.newBuilder()
        .setArticle(article)
        .setRevision(1)
        .setGeneration(1)
        .setVersion(77L)
        .setStoryId("story-1")
        .setMentions(annotated.mentions())
        .setActors(annotated.actors())
        .build();
  }

  private static Watchlist watchlist(String rule) {
    try {
      return WatchlistFile.parse("test", new StringReader(ACTORS + "rules:\n  - " + rule + "\n"));
    } catch (Exception e) {
      throw new IllegalArgumentException(rule, e);
    }
  }
}
