package io.wirewatch.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.Zone;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureReaderTest {

  private static final Instant RETRIEVED = Instant.parse("2024-04-30T00:00:00Z");
  private static final Provenance UNKNOWN = Provenance.unknown("a.txt", RETRIEVED, List.of());

  private static final String STORY =
      """
      Müller gewinnt die Wahl in Köln

      Der Kandidat der Grünen hat am Sonntag überraschend die Wahl gewonnen, wie die Stadt mitteilte.
      """;

  private final CaptureReader reader = new CaptureReader();

  @ParameterizedTest
  @MethodSource("unusable")
  void refusesWhatItCannotUse(byte[] bytes, Refusal reason) {
    assertThat(reader.read(bytes, UNKNOWN))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.message()).isNotBlank();
            });
  }

  static Stream<Arguments> unusable() {
    byte[] noise = new byte[4_096];
    new Random(7).nextBytes(noise);
    return Stream.of(
        Arguments.of(new byte[0], Refusal.EMPTY),
        Arguments.of(bytes(" \n\t\n\u00a0"), Refusal.EMPTY),
        Arguments.of(noise, Refusal.BINARY),
        Arguments.of(bytes("text with a \0 in it, long enough to be a story."), Refusal.BINARY),
        Arguments.of(bytes("\u001b[1mA\u001b[0m\u0007\u0008 story"), Refusal.BINARY),
        Arguments.of(new byte[CaptureReader.MAX_BYTES + 1], Refusal.TOO_LARGE),
        Arguments.of(bytes("x\n".repeat(500_001)), Refusal.TOO_LARGE),
        Arguments.of(bytes("hello"), Refusal.NO_TEXT),
        Arguments.of(bytes("Home\nNews\nSport\nWeather\nSign in\nSubscribe"), Refusal.NO_TEXT),
        Arguments.of(
            bytes("<!DOCTYPE html><html><body>A story.</body></html>"), Refusal.UNSUPPORTED),
        Arguments.of(bytes("<?xml version='1.0'?><rss/>"), Refusal.UNSUPPORTED),
        Arguments.of(bytes("{\"title\": \"A story\"}"), Refusal.UNSUPPORTED),
        Arguments.of(bytes("%PDF-1.7 a story"), Refusal.UNSUPPORTED),
        Arguments.of(bytes("WARC/1.1\nWARC-Type: response"), Refusal.UNSUPPORTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8"})
  void readsTheSameTextFromEveryEncoding(String charset) {
    assertThat(read(STORY.getBytes(Charset.forName(charset))).getTitle())
        .isEqualTo("Müller gewinnt die Wahl in Köln");
  }

  @Test
  void obeysByteOrderMarks() {
    String marked = "\ufeff" + STORY;
    Article utf8 = read(marked.getBytes(UTF_8));
    Article utf16 = read(marked.getBytes(UTF_16LE));

    assertThat(utf8.getTitle()).isEqualTo("Müller gewinnt die Wahl in Köln");
    assertThat(utf16.getBlocks()).isEqualTo(utf8.getBlocks());
    assertThat(utf8.getBlocks().get(0).getSourceOffset()).isZero();
  }

  @Test
  void saysWhenItGuessedTheEncoding() {
    assertThat(read(STORY.getBytes(Charset.forName("windows-1252"))).getNotes())
        .anySatisfy(note -> assertThat(note).contains("windows-1252"));
    assertThat(read(STORY.getBytes(UTF_8)).getNotes()).isEmpty();
  }

  @Test
  void namesTheArticleByUrlThenByIdThenByItsBytes() {
    byte[] bytes = STORY.getBytes(UTF_8);
    String url = "https://news.example/2022/02/25/wahl";
    Article byUrl =
        Captures.read(bytes, new Provenance("a", "seed-1", null, url, RETRIEVED, "de", List.of()));
    Article byId =
        Captures.read(bytes, new Provenance("a", "seed-1", null, null, RETRIEVED, null, List.of()));
    Article byBytes = read(bytes);

    assertThat(byUrl.getCanonicalUrl()).isEqualTo(url);
    assertThat(byUrl.getPublished().getSource()).isEqualTo(DateSource.URL);
    assertThat(byUrl.getLanguage()).isEqualTo("de");
    assertThat(byId.getCanonicalUrl()).isEqualTo("capture:seed-1");
    assertThat(byBytes.getCanonicalUrl()).isEqualTo("capture:sha-" + StableId.of(bytes));
    assertThat(Stream.of(byUrl, byId, byBytes).map(Article::getId))
        .containsExactly(
            StableId.of(url),
            StableId.of("capture:seed-1"),
            StableId.of(byBytes.getCanonicalUrl()));
  }

  @Test
  void takesTheTimeOfRetrievalWhereNothingTellsTheDate() {
    Article article = read(STORY.getBytes(UTF_8));
    assertThat(article.getPublished()).isNull();
    assertThat(article.getEventTime()).isEqualTo(RETRIEVED);
  }

  @Test
  void clampsADateThatCannotBe() {
    Article article =
        read(
            bytes(
                "Rain falls on the plain again\nPublished: 1 May 2031\n"
                    + "It rained. ".repeat(9)));
    assertThat(article.getPublished().getClamped()).isTrue();
    assertThat(article.getEventTime()).isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
    assertThat(article.getNotes()).anySatisfy(note -> assertThat(note).contains("1 May 2031"));
  }

  @Test
  void readsOneLineOfTenMegabytes() {
    String line = "The river rose again on Sunday, and the town waited for the rain to end. ";
    byte[] bytes = bytes(line.repeat(CaptureReader.MAX_BYTES / line.length()));
    assertThat(read(bytes).getBlocks()).singleElement().matches(b -> b.getZone() == Zone.BODY);
  }

  @Test
  void readsTensOfThousandsOfLines() {
    String lines =
        "A label\n02:11\nThe river rose again on Sunday, and the town waited for two days and nights.\n";
    Article article = read(bytes("The river rises above its banks\n" + lines.repeat(30_000)));
    assertThat(article.getBlocks()).hasSize(90_001);
    assertThat(article.getBlocks().stream().map(Block::getZone).filter(Zone.BODY::equals))
        .hasSize(30_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void losesNothingOfAnyText(int seed) {
    String document = junk(new Random(seed));
    Captures.assertNothingLost(document, read(bytes(document)));
  }

  /** Pieces that each mean something to the reader, in no order. */
  private static String junk(Random random) {
    String[] pieces = {
      "By Jane Doe",
      "WASHINGTON >> Over three months they met.",
      "02:33",
      "246Daily News Post",
      "Advertisement",
      "• a bullet",
      "Photo: Kyodo",
      "Title of it | Daily Post",
      "Comments",
      "— — —",
      "(AP) —",
      "Feb. 25, 2022",
      "\u00a0",
      "   ",
      "\u2028",
      "Learn more",
      "Read more:",
      "* ",
      "-",
      "“",
      "The ministry said on Thursday that the border would stay closed to lorries until the month ends.",
      "Ministers promise faster trains between the two capitals by 2027",
      "82°",
      "😀 emoji line",
      "\r",
    };
    StringBuilder text =
        new StringBuilder("The ministry said on Thursday that it would stay closed.\n");
    for (int i = 0; i < 400; i++) {
      text.append(pieces[random.nextInt(pieces.length)])
          .append(random.nextInt(4) == 0 ? "\n\n" : "\n");
    }
    return text.toString();
  }

  private static Article read(byte[] bytes) {
    return Captures.read(bytes, UNKNOWN);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
