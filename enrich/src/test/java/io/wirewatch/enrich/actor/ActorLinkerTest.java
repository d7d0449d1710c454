package io.wirewatch.enrich.actor;

import static io.wirewatch.enrich.Articles.block;
import static io.wirewatch.enrich.Articles.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.enrich.Articles;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Resolution;
import io.wirewatch.schemas.record.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActorLinkerTest {

  private static final ActorIndex ACTORS =
      ActorIndex.of(
          List.of(
              person("vladimir-putin", "Vladimir Putin"),
              person("xi-jinping", "Xi Jinping", "习近平"),
              person("wang-yi", "Wang Yi", "王毅"),
              person("qin-gang", "Qin Gang"),
              person("joe-biden", "Joe Biden", "Joseph R. Biden Jr."),
              person("hunter-biden", "Hunter Biden"),
              person("barack-obama", "Barack Obama"),
              person("antony-blinken", "Antony Blinken"),
              person("sergey-lavrov", "Sergey Lavrov", "Sergei Lavrov"),
              person("william-j-burns", "William J. Burns"),
              person("wendy-r-sherman", "Wendy R. Sherman"),
              person("ursula-von-der-leyen", "Ursula von der Leyen"),
              person("bashar-al-assad", "Bashar al-Assad"),
              person("theresa-may", "Theresa May"),
              person("denzel-washington", "Denzel Washington"),
              person("boris-nadezhdin", "Boris Nadezhdin", "BoNa")));

  @ParameterizedTest
  @MethodSource("cases")
  void tagsWhatTheCaseMarks(Case marked) {
    Article article = Articles.of("a1", marked.blocks());

    assertThat(
            ActorLinker.link(article, TaggedNames.NONE, ACTORS).mentions().stream()
                .map(
                    m ->
                        m.getBlock()
                            + ":"
                            + m.getStart()
                            + " "
                            + m.getSurface()
                            + "|"
                            + m.getActorId())
                .toList())
        .isEqualTo(marked.mentions());
  }

  @Test
  void saysHowAMentionWasTiedToItsActor() {
    Article article =
        Articles.of(
            "a1", "Xi Jinping met Sergei Lavrov. Xi told the Chinese press that NATO had to go.");

    assertThat(ActorLinker.link(article, TaggedNames.NONE, ACTORS).mentions())
        .extracting(Mention::getSurface, Mention::getResolution, Mention::getType)
        .containsExactly(
            tuple("Xi Jinping", Resolution.NAME, EntityType.PERSON),
            tuple("Sergei Lavrov", Resolution.ALIAS, EntityType.PERSON),
            tuple("Xi", Resolution.SHORT_NAME, EntityType.PERSON),
            tuple("Chinese", Resolution.DEMONYM, EntityType.NORP),
            tuple("NATO", Resolution.NAME, EntityType.ORG));
  }

  @Test
  void trustsABareNameLessThanAFullOne() {
    Article article = Articles.of("a1", "Xi Jinping came. Xi left.");

    assertThat(ActorLinker.link(article, TaggedNames.NONE, ACTORS).mentions())
        .extracting(Mention::getConfidence)
        .containsExactly(1.0f, 0.9f);
  }

  /** Whatever the text, offsets hold and nothing overlaps. */
  @Test
  void keepsItsOffsetsInJunk() {
    String[] parts = {
      "Xi",
      " ",
      "Jinping",
      "’s",
      "'",
      "-",
      "U",
      ".",
      "S",
      "US",
      "\n",
      "\u00a0",
      "Wang",
      "Yi",
      "Putin",
      "Vladimir",
      "China",
      ",",
      "\ud83d\ude00",
      "\ud83d",
      "习近平",
      "é",
      "e\u0301",
      "İ",
      "ß",
      "ﬁ",
      "&",
      "The",
      "Times",
      "New York",
      "(",
      ")",
      "“",
      "”",
      "0",
      "Ⅳ",
      "\u200d",
      "\u0000",
      "Washington, D.C.",
      "ال",
      "ไทย",
      "J.",
      "von der",
      "Leyen",
      "CHINA",
      "korea",
      "·"
    };
    List<Zone> zones = List.of(Zone.values());
    Random random = new Random(20220226);
    for (int round = 0; round < 5_000; round++) {
      List<Block> blocks = new ArrayList<>();
      for (int b = 0; b < 3; b++) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(40); i > 0; i--) {
          text.append(parts[random.nextInt(parts.length)]);
        }
        blocks.add(block(zones.get(random.nextInt(zones.size())), text.toString()));
      }
      int block = 0;
      int end = 0;
      for (Mention mention :
          ActorLinker.link(Articles.of("junk", blocks), TaggedNames.NONE, ACTORS).mentions()) {
        if (mention.getBlock() != block) {
          assertThat(mention.getBlock()).isGreaterThan(block);
          block = mention.getBlock();
          end = 0;
        }
        assertThat(mention.getStart()).isGreaterThanOrEqualTo(end);
        end = mention.getEnd();
        assertThat(mention.getSurface())
            .isEqualTo(blocks.get(block).getText().substring(mention.getStart(), end))
            .isNotBlank();
        assertThat(mention.getZone()).isEqualTo(blocks.get(block).getZone());
        assertThat(ACTORS.actor(mention.getActorId())).isPresent();
      }
    }
  }

  private record Case(String name, List<Block> blocks, List<String> mentions) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    String file = read("linker-cases.txt");
    List<Case> cases =
        Arrays.stream(file.split("\n== ")).skip(1).map(ActorLinkerTest::parse).toList();
    assertThat(cases).hasSizeGreaterThan(60);
    return cases;
  }

  private static final Pattern MARK = Pattern.compile("\\{([^|}]+)\\|([^}]+)}");

  private static Case parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<Block> blocks = new ArrayList<>();
    List<String> mentions = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher zone = Pattern.compile("^([A-Z]+)> ").matcher(line);
      boolean zoned = zone.find();
      String marked = (zoned ? line.substring(zone.end()) : line).replace("\\n", "\n");
      StringBuilder plain = new StringBuilder();
      Matcher mark = MARK.matcher(marked);
      int at = 0;
      while (mark.find()) {
        plain.append(marked, at, mark.start());
        mentions.add(
            blocks.size() + ":" + plain.length() + " " + mark.group(1) + "|" + mark.group(2));
        plain.append(mark.group(1));
        at = mark.end();
      }
      plain.append(marked.substring(at));
      blocks.add(block(zoned ? Zone.valueOf(zone.group(1)) : Zone.BODY, plain.toString()));
    }
    return new Case(lines.get(0), blocks, mentions);
  }

  private static String read(String resource) {
    try (InputStream in = ActorLinkerTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
