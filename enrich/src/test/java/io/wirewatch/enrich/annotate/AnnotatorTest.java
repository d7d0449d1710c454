package io.wirewatch.enrich.annotate;

import static io.wirewatch.enrich.Articles.block;
import static io.wirewatch.enrich.Articles.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatorTest {

  private static final ActorIndex ACTORS =
      ActorIndex.of(List.of(person("vladimir-putin", "Vladimir Putin")));

  private final Annotator annotator = Annotator.shipped();

  @Test
  void addsUpTheMentionsOfEachActor() {
    Annotated annotated =
        annotator.annotate(
            Articles.of("a1", "Vladimir Putin flew to Beijing. Putin met Chinese aides in China."),
            ACTORS);

    assertThat(annotated.actors())
        .extracting(
            NamedActor::getId,
            NamedActor::getName,
            NamedActor::getType,
            NamedActor::getWatched,
            NamedActor::getMentions,
            NamedActor::getRollsUpTo)
        .containsExactly(
            tuple("china", "China", EntityType.GPE, false, 2, null),
            tuple("vladimir-putin", "Vladimir Putin", EntityType.PERSON, true, 2, null),
            tuple("beijing", "Beijing", EntityType.GPE, false, 1, "china"));
  }

  @Test
  void weighsATitleAboveTheBodyAndACaptionBelow() {
    List<NamedActor> actors =
        annotator
            .annotate(
                Articles.of(
                    "a1",
                    List.of(
                        block(Zone.TITLE, "China"),
                        block(Zone.DECK, "Russia"),
                        block(Zone.BODY, "France"),
                        block(Zone.CAPTION, "Japan"),
                        block(Zone.RELATED, "Italy"),
                        block(Zone.BOILERPLATE, "Spain"))),
                ACTORS)
            .actors();

    assertThat(actors)
        .extracting(NamedActor::getId)
        .containsExactly("china", "russia", "france", "japan", "italy", "spain");
    assertThat(actors.stream().mapToDouble(NamedActor::getSalience).sum())
        .isCloseTo(1, within(1e-5));
    assertThat(actors.get(5).getSalience()).isZero();
  }

  @Test
  void givesNobodyAShareOfFurniture() {
    assertThat(
            annotator
                .annotate(
                    Articles.of("a1", List.of(block(Zone.BOILERPLATE, "News from China"))), ACTORS)
                .actors())
        .extracting(NamedActor::getId, NamedActor::getSalience)
        .containsExactly(tuple("china", 0f));
  }

  @Test
  void findsNobodyInAnEmptyArticle() {
    Annotated annotated = annotator.annotate(Articles.of("a1", List.of()), ACTORS);

    assertThat(annotated.mentions()).isEmpty();
    assertThat(annotated.actors()).isEmpty();
  }
}
