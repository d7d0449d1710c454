package io.wirewatch.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.actor.ActorLinker;
import io.wirewatch.enrich.actor.Linked;
import io.wirewatch.enrich.actor.TaggedNames;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.CountryShare;
import io.wirewatch.schemas.record.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private final ActorIndex actors = ActorIndex.shippedOnly();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          WASHINGTON >> The talks ended.             | washington
          OSLO, Norway (AP) — The talks ended.       | oslo
          Beijing (Xinhua) -- The talks ended.       | beijing
          SMALLVILLE, France (AP) — The talks ended. | france
          SMALLVILLE (AP) — The talks ended.         | -
          The talks ended in Oslo.                   | -
          """)
  void takesThePlaceOfTheDateline(String paragraph, String place) {
    assertThat(read(Articles.of("dateline", paragraph)).datelinePlace()).isEqualTo(place);
  }

  @Test
  void trustsTheDatelineThatIngestCutOff() {
    Article article =
        Article.newBuilder(Articles.of("given", "The talks ended in Oslo."))
            .setDateline("PARIS")
            .build();

    assertThat(read(article).datelinePlace()).isEqualTo("paris");
  }

  @Test
  void weighsANamedCountryMoreThanItsCapital() {
    List<CountryShare> countries = read(Articles.of("shares", "France met Oslo.")).countries();

    assertThat(countries).extracting(CountryShare::getCode).containsExactly("FR", "NO");
    assertThat(countries).extracting(CountryShare::getMentions).containsExactly(1, 1);
    assertThat(countries.get(0).getShare()).isCloseTo(1 / 1.8f, within(0.001f));
    assertThat(countries.get(1).getShare()).isCloseTo(0.8f / 1.8f, within(0.001f));
  }

  @Test
  void countsDemonymsCapitalsAndCountriesTogether() {
    List<CountryShare> countries =
        read(Articles.of("sum", "French ministers left Paris. France waits.")).countries();

    assertThat(countries).hasSize(1);
    assertThat(countries.get(0).getActorId()).isEqualTo("france");
    assertThat(countries.get(0).getMentions()).isEqualTo(3);
    assertThat(countries.get(0).getShare()).isEqualTo(1);
  }

  @Test
  void weighsTheHeadlineMostAndFurnitureNot() {
    List<Block> blocks =
        List.of(
            Articles.block(Zone.TITLE, "Norway votes"),
            Articles.block(Zone.BODY, "Sweden watches and Sweden waits."),
            Articles.block(Zone.RELATED, "Denmark votes again"),
            Articles.block(Zone.CREDIT, "Photo: Denmark"));

    List<CountryShare> countries = read(Articles.of("zones", blocks)).countries();

    assertThat(countries).extracting(CountryShare::getCode).containsExactly("NO", "SE");
    assertThat(countries.get(0).getShare()).isCloseTo(0.6f, within(0.001f));
  }

  @Test
  void ordersEqualSharesByCode() {
    assertThat(read(Articles.of("tie", "Sweden met Norway and Denmark.")).countries())
        .extracting(CountryShare::getCode)
        .containsExactly("DK", "NO", "SE");
  }

  @Test
  void findsNothingInAnEmptyArticle() {
    assertThat(read(Articles.of("empty", List.of()))).isEqualTo(new PlaceReading(null, List.of()));
  }

  private PlaceReading read(Article article) {
    Linked linked = ActorLinker.link(article, TaggedNames.NONE, actors);
    return Places.of(article, linked.mentions(), linked.actors(), actors);
  }
}
