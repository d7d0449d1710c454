package io.wirewatch.enrich.actor;

import static io.wirewatch.enrich.Articles.actor;
import static io.wirewatch.enrich.Articles.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorIndexTest {

  @ParameterizedTest
  @CsvSource({
    "United States, united-states, United States",
    "U.S., united-states, United States",
    "Hong Kong, hong-kong, Hong Kong",
    "Burma, myanmar, Myanmar",
    "DR Congo, democratic-republic-of-the-congo, Democratic Republic of the Congo",
    "Kiev, kyiv, Kyiv",
    "Turkey, turkey, Turkey",
    "UN, united-nations, United Nations",
    "Kosovo, kosovo, Kosovo"
  })
  void shipsWellKnownActors(String text, String id, String name) {
    KnownActor named = only(ActorIndex.shippedOnly(), text).actor();

    assertThat(named.id()).isEqualTo(id);
    assertThat(named.name()).isEqualTo(name);
    assertThat(named.watched()).isFalse();
  }

  @Test
  void rollsCapitalsUpToTheirCountry() {
    assertThat(ActorIndex.shippedOnly().actor("moscow").orElseThrow().rollsUpTo())
        .isEqualTo("russia");
    assertThat(ActorIndex.shippedOnly().actor("jerusalem").orElseThrow().rollsUpTo()).isNull();
  }

  @Test
  void rollsUpOnlyToActorsThatThereAre() {
    ActorIndex index = ActorIndex.shippedOnly();

    for (String id : index.ids()) {
      String target = index.actor(id).orElseThrow().rollsUpTo();
      assertThat(target == null || index.ids().contains(target))
          .as("%s to %s", id, target)
          .isTrue();
    }
  }

  @Test
  void knowsEveryCountryOfTheStandardThatPeopleLiveIn() {
    Set<String> missing = new HashSet<>();
    ActorIndex index = ActorIndex.shippedOnly();
    for (String code :
        List.of("US", "CN", "RU", "UA", "GB", "FR", "DE", "IN", "BR", "ZA", "NG", "JP")) {
      String name = new Locale("en", code).getDisplayCountry(Locale.ENGLISH);
      if (find(index, name) == null) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void givesTheWatchListsIdToAShippedActorOfTheSameName() {
    ActorIndex index =
        ActorIndex.of(List.of(actor("prc", EntityType.GPE, "Communist China", "China")));

    assertThat(only(index, "PRC").actor().id()).isEqualTo("prc");
    assertThat(only(index, "Chinese").actor().watched()).isTrue();
    assertThat(index.actor("china")).isEmpty();
    assertThat(index.actor("beijing").orElseThrow().rollsUpTo()).isEqualTo("prc");
  }

  @Test
  void keepsAPersonApartFromAPlaceOfTheSameName() {
    ActorIndex index = ActorIndex.of(List.of(person("michael-jordan", "Michael Jordan", "Jordan")));

    assertThat(index.actor("jordan").orElseThrow().type()).isEqualTo(EntityType.GPE);
    assertThat(find(index, "Jordan").readings())
        .extracting(reading -> reading.actor().id())
        .contains("jordan", "michael-jordan");
  }

  @Test
  void keepsTheShippedTypeWhereTheWatchListNamesNone() {
    ActorIndex index = ActorIndex.of(List.of(actor("nato", EntityType.OTHER, "NATO")));

    assertThat(index.actor("nato").orElseThrow().type()).isEqualTo(EntityType.ORG);
  }

  @Test
  void survivesNamesWithoutAWord() {
    ActorIndex index = ActorIndex.of(List.of(actor("odd", EntityType.ORG, "!!!", "", "—")));

    assertThat(index.actor("odd")).isPresent();
  }

  private static Reading only(ActorIndex index, String text) {
    List<Reading> readings = find(index, text).readings();
    assertThat(readings).hasSize(1);
    return readings.get(0);
  }

  private static NameMatch find(ActorIndex index, String text) {
    Words words = Words.of(text);
    NameMatch match = index.nameAt(words, 0);
    return match != null && match.last() == words.count() - 1 ? match : null;
  }
}
