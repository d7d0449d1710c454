package io.wirewatch.enrich.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.Seeds;
import io.wirewatch.enrich.Seeds.Seed;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.actor.ActorLinker;
import io.wirewatch.enrich.actor.TaggedNames;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditFinderTest {

  private final ActorIndex actors = ActorIndex.shippedOnly();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OSLO (AP) — The harbour froze over.                             | BODY        | associated-press
          OSLO, Norway (AP) — The harbour froze over.                     | BODY        | associated-press
          OSLO, Feb 25 (Reuters) - The harbour froze over.                | BODY        | reuters
          (Reuters) - The harbour froze over.                             | BODY        | reuters
          OSLO, Feb. 25 (Xinhua) -- The harbour froze over.               | BODY        | xinhua
          OSLO/BERGEN (AFP) – The harbour froze over.                     | BODY        | agence-france-presse
          Oslo (dpa) - The harbour froze over.                            | BODY        | dpa
          OSLO (AP)                                                       | DATELINE    | associated-press
          By Jane Smith, Associated Press                                 | BYLINE      | associated-press
          By Reuters Staff                                                | BYLINE      | reuters
          The harbour will thaw in May. — AFP                             | BODY        | agence-france-presse
          The harbour will thaw in May. (PTI)                             | BODY        | press-trust-of-india
          (Reporting by Jane Smith; Editing by Tom Hale)                  | BODY        | reuters
          Copyright 2018 The Associated Press. All rights reserved.       | BOILERPLATE | associated-press
          OSLO (WAM) -- The harbour froze over.                           | BODY        | wam
          """)
  void findsTheAgencyWhoseTextItIs(String text, Zone zone, String agency) {
    assertThat(found(zone, text)).containsExactly("WIRE " + agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          This article originally appeared in The New York Times.               | ORIGINAL_FROM new-york-times
          This story was originally published by the Guardian.                  | ORIGINAL_FROM guardian
          This column first ran on Monday in the Daily Planet.                  | ORIGINAL_FROM org-daily-planet
          Reprinted with permission from the Daily Planet.                      | ORIGINAL_FROM org-daily-planet
          This article is republished from The Conversation under a licence.    | ORIGINAL_FROM org-the-conversation
          The thaw, first reported on Friday by The New York Times, came early. | FIRST_REPORTED_BY new-york-times
          The New York Times first reported the thaw.                           | FIRST_REPORTED_BY new-york-times
          As first reported in the Daily Planet, the thaw came early.           | FIRST_REPORTED_BY org-daily-planet
          The thaw was reported earlier by CNN.                                 | FIRST_REPORTED_BY cnn
          """)
  void findsTheOutletThatHadTheTextOrTheNewsFirst(String text, String credit) {
    assertThat(found(Zone.BODY, text)).containsExactly(credit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor told Reuters that the harbour froze over.",
        "According to Reuters, the harbour froze over.",
        "The Associated Press contributed to this report.",
        "Her book was originally published by Harbour House.",
        "This article was first published on April 4, 2018.",
        "The tax office (AP) is closed.",
        "In the first report of its kind, the board warned of ice.",
        "NATO — the alliance — met in Oslo.",
        "Photo: Reuters"
      })
  void owesNothingForCitationsContributionsAndOtherThings(String text) {
    assertThat(found(Zone.BODY, text)).isEmpty();
  }

  @Test
  void doesNotTakeAPicturesCreditForTheTexts() {
    assertThat(found(Zone.CAPTION, "Ice in the harbour. (AP)")).isEmpty();
  }

  @Test
  void creditsEveryOutletThatIsNamedTogether() {
    assertThat(found(Zone.BODY, "The thaw was first reported by CNN and The New York Times."))
        .containsExactly("FIRST_REPORTED_BY cnn", "FIRST_REPORTED_BY new-york-times");
  }

  @Test
  void doesNotCreditTheOutletItself() {
    Article article =
        Article.newBuilder(Articles.of("own", "CNN first reported the thaw."))
            .setPublisher("CNN")
            .build();

    assertThat(credits(article)).isEmpty();
  }

  @Test
  void placesTheOutletsName() {
    Article article =
        Articles.of("placed", "This article originally appeared in The New York Times.");

    Credit credit = credits(article).get(0);

    assertThat(article.getBlocks().get(0).getText().substring(credit.getStart(), credit.getEnd()))
        .isEqualTo("The New York Times");
    assertThat(credit.getName()).isEqualTo("The New York Times");
  }

  @Test
  void tellsTheSeedThatCitesFromTheOneThatReprints() {
    List<String> found = new ArrayList<>();
    for (Seed seed : Seeds.all()) {
      credits(seed.article())
          .forEach(
              credit -> found.add(seed.id() + " " + credit.getKind() + " " + credit.getName()));
    }

    assertThat(found)
        .containsExactly(
            "seed-000 FIRST_REPORTED_BY The New York Times",
            "seed-003 ORIGINAL_FROM The New York Times");
  }

  private List<String> found(Zone zone, String text) {
    Article article = Articles.of("credit", List.of(Articles.block(zone, text)));
    return credits(article).stream()
        .map(credit -> credit.getKind() + " " + credit.getActorId())
        .toList();
  }

  private List<Credit> credits(Article article) {
    return new CreditFinder()
        .find(article, ActorLinker.link(article, TaggedNames.NONE, actors).mentions(), actors);
  }
}
