package io.wirewatch.enrich.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Coverage;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody meant to be annotated: they are, or pass, in time and with valid offsets. */
class HardTextTest {

  private static final Annotator ANNOTATOR = Annotator.shipped();
  private static final ActorIndex ACTORS = ActorIndex.shippedOnly();

  /** Two seconds on a machine that does nothing else, and room for one that builds. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final String STORY =
      "Angela Merkel met Emmanuel Macron in Paris on Friday. “We agree,” Merkel said in a statement. "
          + "The Foreign Ministry declined to comment, The New York Times first reported. ";

  @BeforeAll
  static void loadTheModels() {
    ANNOTATOR.annotate(
        Articles.of("warm", STORY, "Der Minister sagte am Freitag nichts dazu."), ACTORS);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("5 MB of sentences", STORY.repeat(5_000_000 / STORY.length())),
        Arguments.of("5 MB of one letter", "a".repeat(5_000_000)),
        Arguments.of("a line of 100,000 capitals", "A".repeat(100_000)),
        Arguments.of("a line of 100,000 characters", "Xi Jinping ".repeat(9_090)),
        Arguments.of("100,000 opening quotation marks", "“".repeat(100_000)),
        Arguments.of("quotes that never close", "“Xi said. ".repeat(10_000)),
        Arguments.of("hyphens", "Xi-".repeat(33_000)),
        Arguments.of("full stops", "U.S.".repeat(25_000)),
        Arguments.of("brackets", "(AP) ".repeat(20_000)),
        Arguments.of("control characters", "Xi\u0000Jinping \u0007 met\u0001 Putin\u001b[31m."),
        Arguments.of(
            "right to left", "الرئيس الصيني شي جين بينغ \u202eXi Jinping\u202c قال يوم الجمعة"),
        Arguments.of(
            "emoji in names", "Xi 😀 Jinping👍 met Vla👨‍👩‍👧dimir Putin🇷🇺 in Moscow 🎉."),
        Arguments.of("lone surrogates", "Xi\ud83d Jinping\ude00 met \udc00Putin"),
        Arguments.of(
            "HTML left in", "<p class=\"x\">Xi Jinping &amp; <b>Putin</b> met&nbsp;in Moscow</p>"),
        Arguments.of("capitals", STORY.toUpperCase(Locale.ROOT).repeat(20)),
        Arguments.of("no punctuation", STORY.replaceAll("\\p{P}", "").repeat(100)),
        Arguments.of("mixed scripts", "Путин met 习近平 και Μακρόν in Москва with Merkel มาร์เกล"),
        Arguments.of("blank", " "),
        Arguments.of("one mark", "—"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void areAnnotatedInTimeWithValidOffsets(String name, String text) {
    Article article = Articles.of("hard", text);

    Annotated annotated =
        assertTimeoutPreemptively(LIMIT, () -> ANNOTATOR.annotate(article, ACTORS));

    assertValid(annotated);
  }

  @Test
  void anArticleWithoutTextPasses() {
    Annotated annotated = ANNOTATOR.annotate(Articles.of("empty", List.of()), ACTORS);

    assertThat(annotated.coverage()).isEqualTo(Coverage.NOTHING);
    assertThat(annotated.mentions()).isEmpty();
    assertThat(annotated.quotes()).isEmpty();
    assertThat(annotated.topics()).isEmpty();
  }

  @Test
  void aLanguageThatWeCannotTagPassesWithTheNamesThatAreKnown() {
    Annotated annotated =
        ANNOTATOR.annotate(
            Articles.of(
                "de",
                "Der Bundeskanzler sprach am Freitag in der Hauptstadt mit den Ministern über den "
                    + "Haushalt. Danach reiste Wladimir Putin wieder ab, wie die Zeitung schrieb."),
            ACTORS);

    assertThat(annotated.language()).isEqualTo("de");
    assertThat(annotated.coverage()).isEqualTo(Coverage.NAMES_ONLY);
    assertThat(annotated.mentions()).extracting(Mention::getActorId).contains("vladimir-putin");
    assertThat(annotated.topics()).isEmpty();
  }

  @Test
  void offsetsAreValidWhateverIsDoneToAText() {
    String[] junk = {
      "“",
      "”",
      "\"",
      "‘",
      "’",
      " ",
      "\n",
      "—",
      ".",
      ",",
      ":",
      "Xi ",
      "said ",
      "the ",
      "U.S. ",
      "😀",
      "\ud83d",
      "\u202e",
      "\u0000",
      "習近平",
      "(AP) ",
      "according to ",
      "-",
      "’s "
    };
    Random random = new Random(20220226);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder(STORY);
      for (int i = random.nextInt(30); i > 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, junk[random.nextInt(junk.length)]);
          case 1 -> text.deleteCharAt(at);
          default -> text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
        }
      }
      Zone[] zones = Zone.values();
      List<Block> blocks = new ArrayList<>();
      for (String part : text.toString().split("\n")) {
        if (!part.isEmpty()) {
          blocks.add(Articles.block(zones[random.nextInt(zones.length)], part));
        }
      }
      assertValid(ANNOTATOR.annotate(Articles.of("r" + round, blocks), ACTORS));
    }
  }

  private static void assertValid(Annotated annotated) {
    List<Block> blocks = annotated.article().getBlocks();
    assertThat(annotated.reasons()).hasSameSizeAs(annotated.mentions());
    int block = -1;
    int end = 0;
    for (Mention mention : annotated.mentions()) {
      assertSpan(blocks, mention.getBlock(), mention.getStart(), mention.getEnd());
      assertThat(mention.getBlock()).isGreaterThanOrEqualTo(block);
      assertThat(mention.getStart()).isGreaterThanOrEqualTo(mention.getBlock() > block ? 0 : end);
      assertThat(mention.getSurface())
          .isEqualTo(
              blocks
                  .get(mention.getBlock())
                  .getText()
                  .substring(mention.getStart(), mention.getEnd()));
      block = mention.getBlock();
      end = mention.getEnd();
    }
    for (Quote quote : annotated.quotes()) {
      assertSpan(blocks, quote.getBlock(), quote.getStart(), quote.getEnd());
      if (quote.getSpeaker() != null) {
        assertSpan(
            blocks,
            quote.getSpeaker().getBlock(),
            quote.getSpeaker().getStart(),
            quote.getSpeaker().getEnd());
      }
    }
    for (SourcingNote note : annotated.sourcing()) {
      assertSpan(blocks, note.getBlock(), note.getStart(), note.getEnd());
    }
    for (Credit credit : annotated.credits()) {
      assertSpan(blocks, credit.getBlock(), credit.getStart(), credit.getEnd());
    }
  }

  private static void assertSpan(List<Block> blocks, int block, int start, int end) {
    assertThat(block).isBetween(0, blocks.size() - 1);
    assertThat(start).isNotNegative();
    assertThat(end).isGreaterThan(start);
    assertThat(end).isLessThanOrEqualTo(blocks.get(block).getText().length());
  }
}
