package io.wirewatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.Seeds;
import io.wirewatch.enrich.Seeds.Gold;
import io.wirewatch.enrich.Seeds.Seed;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.watch.WatchlistFile;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tagger on the seed corpus with the product's own watch list, against the hand annotation. */
class SeedTaggingTest {

  /**
   * Actors whose names by themselves do not say whom they mean ("Foreign Ministry", "Chinese
   * Embassy", "Biden administration"), that the dictionary lacks on purpose, or that are no actors
   * (EVENT): not charged to recall. Whatever is tagged beyond the annotation is charged.
   */
  private static final Set<String> BEYOND_A_DICTIONARY =
      Set.of(
          "Biden administration",
          "Obama administration",
          "Embassy of China, Washington, D.C.",
          "Ministry of Foreign Affairs of China",
          "Honolulu Star-Advertiser",
          "Georgetown University");

  @Test
  void findsTheAnnotatedMentions() throws Exception {
    ActorIndex actors = actors();
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int found = 0;
    for (Seed seed : Seeds.all()) {
      Set<String> gold = new HashSet<>();
      for (Gold mention : seed.gold()) {
        if (!mention.type().equals("EVENT") && !BEYOND_A_DICTIONARY.contains(mention.canonical())) {
          gold.add(key(seed.id(), mention.start(), mention.surface(), mention.type()));
        }
      }
      Set<String> tagged = new HashSet<>();
      for (Mention mention : new DictionaryTagger().tag(seed.article(), actors)) {
        int start =
            seed.article().getBlocks().get(mention.getBlock()).getSourceOffset()
                + mention.getStart();
        tagged.add(key(seed.id(), start, mention.getSurface(), mention.getType().name()));
      }
      tagged.stream().filter(key -> !gold.contains(key)).forEach(wrong::add);
      gold.stream().filter(key -> !tagged.contains(key)).forEach(missed::add);
      found += (int) tagged.stream().filter(gold::contains).count();
    }

    assertThat(wrong).as("tagged, but not in the annotation").isEmpty();
    assertThat(missed).as("annotated, but not tagged").isEmpty();
    assertThat(found).isEqualTo(286);
  }

  @Test
  void countsEveryPersonAsPeopleDid() throws Exception {
    ActorIndex actors = actors();
    for (Seed seed : Seeds.all()) {
      Map<String, Integer> expected = new TreeMap<>();
      for (Gold mention : seed.gold()) {
        if (mention.type().equals("PERSON")) {
          expected.merge(mention.canonical(), 1, Integer::sum);
        }
      }
      Map<String, Integer> counted = new TreeMap<>();
      for (Mention mention : new DictionaryTagger().tag(seed.article(), actors)) {
        if (mention.getType() == EntityType.PERSON) {
          String name = actors.actor(mention.getActorId()).orElseThrow().name();
          counted.merge(name, 1, Integer::sum);
        }
      }
      assertThat(counted).as(seed.id()).isEqualTo(expected);
    }
  }

  private static ActorIndex actors() throws Exception {
    return ActorIndex.of(WatchlistFile.read(Seeds.watchlist()).actors());
  }

  private static String key(String seed, int start, String surface, String type) {
    return seed + " " + start + " " + surface + "/" + type;
  }
}
