package io.wirewatch.enrich.annotate;

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

/**
 * The annotator on the seed corpus with the product's own watch list, against people's annotation.
 */
class SeedTaggingTest {

  private static final Annotator ANNOTATOR = Annotator.shipped();

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
          gold.add(key(mention.start(), mention.surface(), mention.type()));
        }
      }
      Set<String> tagged = new TreeSet<>();
      for (Mention mention : ANNOTATOR.annotate(seed.article(), actors).mentions()) {
        if (mention.getType() != EntityType.EVENT) {
          int block = seed.article().getBlocks().get(mention.getBlock()).getSourceOffset();
          String type = mention.getType().name();
          tagged.add(key(block + mention.getStart(), mention.getSurface(), type));
        }
      }
      tagged.stream().filter(key -> !gold.contains(key)).forEach(wrong::add);
      gold.stream().filter(key -> !tagged.contains(key)).forEach(missed::add);
      found += (int) tagged.stream().filter(gold::contains).count();
    }

    double precision = (double) found / (found + wrong.size());
    double recall = (double) found / (found + missed.size());
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(Locale.ROOT, "seed mentions: P %.4f R %.4f F1 %.4f%n", precision, recall, f1);
    assertThat(f1).as("wrong: %s, missed: %s", wrong, missed).isGreaterThan(0.97);
  }

  /** Places with a government and without are one kind to the annotation. */
  private static String key(int start, String surface, String type) {
    return start + " " + surface + "/" + (type.equals("GPE") ? "LOC" : type);
  }

  @Test
  void tiesEveryMentionOfAPersonToOneActor() throws Exception {
    ActorIndex actors = actors();
    Map<String, Set<String>> actorsByPerson = new TreeMap<>();
    Map<String, Set<String>> personsByActor = new TreeMap<>();
    for (Seed seed : Seeds.all()) {
      Map<String, Integer> expected = new TreeMap<>();
      Map<Integer, String> personAt = new TreeMap<>();
      for (Gold mention : seed.gold()) {
        if (mention.type().equals("PERSON")) {
          expected.merge(mention.canonical(), 1, Integer::sum);
          personAt.put(mention.start(), mention.canonical());
        }
      }
      Map<String, Integer> counted = new TreeMap<>();
      for (Mention mention : ANNOTATOR.annotate(seed.article(), actors).mentions()) {
        if (mention.getType() == EntityType.PERSON) {
          int block = seed.article().getBlocks().get(mention.getBlock()).getSourceOffset();
          String person = personAt.getOrDefault(block + mention.getStart(), "nobody");
          counted.merge(person, 1, Integer::sum);
          actorsByPerson.computeIfAbsent(person, p -> new TreeSet<>()).add(mention.getActorId());
          personsByActor.computeIfAbsent(mention.getActorId(), id -> new TreeSet<>()).add(person);
        }
      }
      assertThat(counted).as(seed.id()).isEqualTo(expected);
    }
    assertThat(actorsByPerson).hasSize(12).allSatisfy((p, ids) -> assertThat(ids).hasSize(1));
    assertThat(personsByActor).allSatisfy((id, persons) -> assertThat(persons).hasSize(1));
  }

  private static ActorIndex actors() throws Exception {
    return ActorIndex.of(WatchlistFile.read(Seeds.watchlist()).actors());
  }
}
