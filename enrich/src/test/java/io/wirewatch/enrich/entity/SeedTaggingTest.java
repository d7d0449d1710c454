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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tagger on the seed corpus with the product's own watch list, against the hand annotation. */
class SeedTaggingTest {

  /** Offices and papers that a dictionary cannot tell; the tagger that learns will have to. */
  private static final List<String> MISSED =
      List.of(
          "Biden administration/ORG",
          "Chinese Embassy/ORG",
          "Foreign Ministry/ORG",
          "Georgetown University/ORG",
          "Honolulu Star-Advertiser/ORG",
          "Obama administration/ORG");

  /** Within "Chinese Embassy", whose place no dictionary tells. */
  private static final List<String> WRONG = List.of("Chinese/NORP");

  @Test
  void findsTheAnnotatedMentions() throws Exception {
    ActorIndex actors = actors();
    int found = 0;
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Seed seed : Seeds.all()) {
      Set<String> gold = new TreeSet<>();
      for (Gold mention : seed.gold()) {
        if (!mention.type().equals("EVENT")) {
          gold.add(mention.start() + " " + mention.surface() + "/" + mention.type());
        }
      }
      Set<String> tagged = new TreeSet<>();
      for (Mention mention : new DictionaryTagger().tag(seed.article(), actors)) {
        int block = seed.article().getBlocks().get(mention.getBlock()).getSourceOffset();
        int start = block + mention.getStart();
        tagged.add(start + " " + mention.getSurface() + "/" + mention.getType());
      }
      tagged.stream()
          .filter(key -> !gold.contains(key))
          .map(SeedTaggingTest::name)
          .forEach(wrong::add);
      gold.stream()
          .filter(key -> !tagged.contains(key))
          .map(SeedTaggingTest::name)
          .forEach(missed::add);
      found += (int) tagged.stream().filter(gold::contains).count();
    }

    assertThat(wrong).hasSize(3).isSubsetOf(WRONG);
    assertThat(missed).isSubsetOf(MISSED);
    double precision = (double) found / (found + wrong.size());
    double recall = (double) found / (found + missed.size());
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(Locale.ROOT, "seed mentions: P %.3f R %.3f F1 %.3f%n", precision, recall, f1);
    assertThat(f1).isGreaterThan(0.97);
  }

  private static String name(String key) {
    return key.substring(key.indexOf(' ') + 1);
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
}
