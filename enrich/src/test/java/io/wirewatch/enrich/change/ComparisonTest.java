package io.wirewatch.enrich.change;

import static io.wirewatch.enrich.Articles.block;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.Articles;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Resolution;
import io.wirewatch.schemas.record.Zone;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void countsWordsAndNotMarks() {
    Comparison found =
        Comparison.of(text("It rained (hard) today."), text("It rained; then it snowed today!"));

    assertThat(found.insertedWords()).isEqualTo(3);
    assertThat(found.deletedWords()).isEqualTo(1);
  }

  @Test
  void listsActorsThatCameAndWent() {
    RevisionText before = text("Qin Gang and Joe Biden.", "qin-gang", "Qin Gang", "biden", "Biden");
    RevisionText after = text("Wang Yi and Joe Biden.", "wang-yi", "Wang Yi", "biden", "Joe Biden");

    Comparison found = Comparison.of(before, after);

    assertThat(found.appearedActors()).containsExactly("wang-yi");
    assertThat(found.removedActors()).containsExactly("qin-gang");
  }

  @Test
  void doesNotTakeAChangedWatchListForAChangedArticle() {
    RevisionText before = text("Wang Yi met Qin Gang.", "qin-gang", "Qin Gang");
    RevisionText after = text("Wang Yi met Qin Gang again.", "wang-yi", "Wang Yi");

    Comparison found = Comparison.of(before, after);

    assertThat(found.appearedActors()).isEmpty();
    assertThat(found.removedActors()).isEmpty();
  }

  @Test
  void doesNotTakeAPartOfAWordForAName() {
    Comparison found = Comparison.of(text("Xinhua reports."), text("Xi reports.", "xi", "Xi"));

    assertThat(found.appearedActors()).containsExactly("xi");
  }

  @Test
  void comparesTitleAndEditorialZonesOnly() {
    Article article =
        Articles.of(
            "a1",
            List.of(
                block(Zone.TITLE, "Title of a1"),
                block(Zone.DECK, "A  deck\nof two lines"),
                block(Zone.BODY, "Wang\u00A0Yi spoke."),
                block(Zone.RELATED, "Qin Gang leaves"),
                block(Zone.BOILERPLATE, "Subscribe")));

    RevisionText text =
        RevisionText.of(
            article,
            List.of(
                mention(2, "Wang", Zone.BODY, "wang-yi"),
                mention(2, "Wang\u00A0Yi", Zone.BODY, "wang-yi"),
                mention(3, "Qin Gang", Zone.RELATED, "qin-gang")));

    assertThat(text.text()).isEqualTo("Title of a1\nA deck of two lines\nWang Yi spoke.");
    assertThat(text.actors()).containsExactly(Map.entry("wang-yi", "Wang Yi"));
  }

  private static RevisionText text(String text, String... actors) {
    TreeMap<String, String> printed = new TreeMap<>();
    for (int i = 0; i < actors.length; i += 2) {
      printed.put(actors[i], actors[i + 1]);
    }
    return new RevisionText(text, printed);
  }

  private static Mention mention(int block, String surface, Zone zone, String actor) {
    return new Mention(
        block, 0, surface.length(), surface, zone, actor, EntityType.PERSON, Resolution.NAME, 1.0f);
  }
}
