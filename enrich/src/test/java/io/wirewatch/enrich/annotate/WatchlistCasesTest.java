package io.wirewatch.enrich.annotate;

import static io.wirewatch.enrich.Articles.actor;
import static io.wirewatch.enrich.Articles.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A careful user's watch list against the texts that are hard to tell apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchlistCasesTest {

  private static final String RESOURCE = "/io/wirewatch/enrich/actor/watchlist-cases.tsv";
  private static final int FEWEST_CASES = 200;
  private static final double PRECISION = 0.99;
  private static final double RECALL = 0.90;

  private static final List<Actor> WATCHED =
      List.of(
          person("xi-jinping", "Xi Jinping", "习近平", "習近平"),
          person("wang-yi", "Wang Yi", "王毅"),
          person(
              "vladimir-putin",
              "Vladimir Putin",
              "Wladimir Putin",
              "Владимир Путин",
              "Владимира Путина"),
          person("joe-biden", "Joe Biden", "Joseph R. Biden Jr."),
          person("antony-blinken", "Antony Blinken", "Tony Blinken"),
          person("donald-trump", "Donald Trump"),
          among(
              person("paul-ryan", "Paul Ryan"),
              "House",
              "Speaker",
              "Congress",
              "Republican",
              "GOP"),
          among(
              person("michael-jordan", "Michael Jordan"),
              "NBA",
              "Bulls",
              "Hornets",
              "basketball",
              "Nike"),
          person("letitia-james", "Letitia James", "Tish James"),
          person("ursula-von-der-leyen", "Ursula von der Leyen"),
          person("bashar-al-assad", "Bashar al-Assad", "Bashar Assad"),
          person("kim-jong-un", "Kim Jong-un"),
          person("recep-tayyip-erdogan", "Recep Tayyip Erdogan", "Tayyip Erdogan"),
          person("luiz-inacio-lula-da-silva", "Luiz Inácio Lula da Silva", "Lula da Silva", "Lula"),
          person("emmanuel-macron", "Emmanuel Macron"),
          person("theresa-may", "Theresa May"),
          person("angela-merkel", "Angela Merkel", "Ангела Меркель"),
          person("benjamin-netanyahu", "Benjamin Netanyahu", "Binyamin Netanyahu"),
          actor("jordan", EntityType.GPE, "Jordan"),
          actor("georgia", EntityType.GPE, "Georgia"),
          actor("washington", EntityType.GPE, "Washington", "Washington, D.C.", "Washington DC"),
          actor("turkey", EntityType.GPE, "Turkey", "Türkiye"),
          actor("china", EntityType.GPE, "China"),
          among(
              actor("apple", EntityType.ORG, "Apple", "Apple Inc."),
              "iPhone",
              "iPad",
              "Cupertino",
              "Tim Cook",
              "App Store"),
          among(
              actor("ford", EntityType.ORG, "Ford", "Ford Motor", "Ford Motor Company"),
              "carmaker",
              "automaker",
              "cars",
              "trucks",
              "Trucks",
              "pickups"),
          actor("the-new-york-times", EntityType.ORG, "The New York Times", "New York Times"),
          actor("nato", EntityType.ORG, "NATO", "Nato"));

  private static final ActorIndex ACTORS = ActorIndex.of(WATCHED);

  private final Annotator annotator = Annotator.shipped();
  private final List<Case> cases = read();
  private final List<String> wrong = new ArrayList<>();
  private int right;
  private int spurious;
  private int missed;

  @BeforeAll
  void annotateEveryCase() {
    for (Case hard : cases) {
      compare(hard, found(hard));
    }
    System.out.printf(
        "watch list: %d right, %d spurious, %d missed: precision %.3f, recall %.3f%n",
        right, spurious, missed, precision(), recall());
    wrong.forEach(System.out::println);
  }

  @Test
  void readsTheCasesOfWatchedActorsAlone() {
    Set<String> ids = new TreeSet<>();
    WATCHED.forEach(actor -> ids.add(actor.getId()));

    assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    assertThat(cases).extracting(Case::actor).allMatch(ids::contains);
    assertThat(ids).allMatch(id -> cases.stream().anyMatch(hard -> hard.actor().equals(id)));
  }

  @Test
  void raisesHardlyAnyFalseAlarm() {
    assertThat(precision()).as("precision").isGreaterThanOrEqualTo(PRECISION);
  }

  @Test
  void findsAlmostEveryNaming() {
    assertThat(recall()).as("recall").isGreaterThanOrEqualTo(RECALL);
  }

  private List<String> found(Case hard) {
    return annotator.annotate(hard.article(), ACTORS).mentions().stream()
        .filter(mention -> mention.getActorId().equals(hard.actor()))
        .map(mention -> at(mention.getBlock(), mention.getStart(), mention.getSurface()))
        .toList();
  }

  private void compare(Case hard, List<String> found) {
    for (String place : found) {
      if (hard.expected().contains(place)) {
        right++;
      } else {
        spurious++;
        wrong.add("spurious " + place + " for " + hard);
      }
    }
    for (String place : hard.expected()) {
      if (!found.contains(place)) {
        missed++;
        wrong.add("missed " + place + " for " + hard);
      }
    }
  }

  private double precision() {
    return right / (double) (right + spurious);
  }

  private double recall() {
    return right / (double) (right + missed);
  }

  private static Actor among(Actor actor, String... context) {
    return Actor.newBuilder(actor).setContext(List.of(context)).build();
  }

  private static String at(int block, int start, String surface) {
    boolean stop = surface.endsWith(".");
    return block
        + ":"
        + start
        + " "
        + (stop ? surface.substring(0, surface.length() - 1) : surface);
  }

  private static List<Case> read() {
    try (InputStream in = WatchlistCasesTest.class.getResourceAsStream(RESOURCE)) {
      String table =
          new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Case.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One row of the table.
   *
   * @param group what is hard about it
   * @param actor id of the watched actor
   * @param article the text
   * @param expected where the article names the actor, as block, start and surface
   */
  private record Case(String group, String actor, Article article, List<String> expected) {

    static Case of(String[] row) {
      assertThat(row).hasSize(4);
      List<Block> blocks = Arrays.stream(row[2].split("¶")).map(Case::block).toList();
      Article article = Articles.of(row[1], blocks);
      List<String> surfaces = row[3].isEmpty() ? List.of() : Arrays.asList(row[3].split(";"));
      return new Case(row[0], row[1], article, places(blocks, surfaces));
    }

    private static Block block(String paragraph) {
      String text = withLineBreaks(paragraph);
      if (text.startsWith("T: ")) {
        return Articles.block(Zone.TITLE, text.substring(3));
      }
      return text.startsWith("C: ")
          ? Articles.block(Zone.CAPTION, text.substring(3))
          : Articles.block(Zone.BODY, text);
    }

    private static List<String> places(List<Block> blocks, List<String> surfaces) {
      List<String> places = new ArrayList<>();
      int block = 0;
      int from = 0;
      for (String cell : surfaces) {
        String surface = withLineBreaks(cell);
        Optional<Integer> start = start(blocks.get(block).getText(), surface, from);
        while (start.isEmpty()) {
          start = start(blocks.get(++block).getText(), surface, 0);
        }
        places.add(at(block, start.get(), surface));
        from = start.get() + surface.length();
      }
      return places;
    }

    private static Optional<Integer> start(String text, String surface, int from) {
      int start = text.indexOf(surface, from);
      return start < 0 ? Optional.empty() : Optional.of(start);
    }

    private static String withLineBreaks(String cell) {
      return cell.replace("\\n", "\n");
    }

    @Override
    public String toString() {
      return actor
          + " ["
          + group
          + "] "
          + article.getBlocks().stream().map(Block::getText).toList();
    }
  }
}
