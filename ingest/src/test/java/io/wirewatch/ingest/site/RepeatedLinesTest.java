package io.wirewatch.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedLinesTest {

  private static final String OWN = "the story's own text";
  private static final String LINE = "sign up to our letter";
  private static final String OTHER = "read our terms of use";

  /** A line on so many pages, and kept on so many of these. */
  private record Count(int sightings, int kept) {}

  private record Site(int pages, Map<Long, Count> lines) implements SiteView {

    @Override
    public int sightings(long fingerprint) {
      return lines.getOrDefault(fingerprint, new Count(0, 0)).sightings();
    }

    @Override
    public int kept(long fingerprint) {
      return lines.getOrDefault(fingerprint, new Count(0, 0)).kept();
    }
  }

  @ParameterizedTest(name = "{0} pages, {1} with it, {2} kept, {3} words: {4} ({5})")
  @CsvSource(
      textBlock =
          """
            2,   2,   2, 12, false, two pages prove nothing
            3,   2,   2, 12, false, seen twice
            3,   3,   3, 12, true,  on every page there is
            4,   3,   3, 12, true,  on all but one
            8,   3,   3, 12, false, three reports of one story
            8,   4,   4, 12, true,  half of the pages
           16,   4,   4, 40, false, the background of a story that fills the day
           40,   7,   7, 40, false, one page in six
           40,   8,   8, 40, true,  one page in five
          255,   3,   3, 40, false, the background of a running story
          255,  33,  33, 40, false, of one that runs for weeks
          255,  34,  34, 12, true,  one page in eight
          255,  10,  10, 12, false, kept wherever it was seen
          255,  10,   5, 12, false, kept on half of them
          255,  10,   4, 12, true,  mostly found to be no text
          255,   9,   0, 12, false, found to be no text but rare
            3,   2,   0, 12, false, never on fewer than three
            3,   3,   3,  4, true,  a label on every page
           20,   9,   9,  4, false, a subhead that stories share
           20,  10,  10,  4, true,  a label on half of the pages
          """)
  void aLineIsTheSitesIfMorePagesHaveItThanAStoryIsToldOn(
      int pages, int sightings, int kept, int words, boolean repeated, String why) {
    SiteView site = site(pages, Map.of(LINE, new Count(sightings, kept)));
    PageTrace page = new PageTrace.Builder(2).add(OWN, 300, true).add(LINE, words, true).build();

    assertThat(RepeatedLines.of(page, site).get(1)).as(why).isEqualTo(repeated);
    assertThat(RepeatedLines.of(page, site).get(0)).isFalse();
  }

  @Test
  void whatTheExtractorLeftOutIsNotLeftOutAgain() {
    PageTrace page = new PageTrace.Builder(2).add(OWN, 300, true).add(LINE, 12, false).build();

    assertThat(RepeatedLines.of(page, site(9, Map.of(LINE, new Count(9, 0)))).isEmpty()).isTrue();
  }

  @Test
  void aWordByItselfIsNotCounted() {
    PageTrace page =
        new PageTrace.Builder(2).add(OWN, 300, true).add("Advertisement", 1, true).build();

    SiteView site = site(9, Map.of("Advertisement", new Count(9, 9)));
    assertThat(RepeatedLines.of(page, site).isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "{0} of the story, {1} and {2} of the site: {3}, {4}")
  @CsvSource(
      textBlock =
          """
          100, 40, 50, true,  true
          100, 40, 70, true,  false
           10, 40, 50, true,  false
           10, 60, 20, false, true
            0, 40, 40, true,  false
            0, 40,  0, false, false
          """)
  void halfOfTheWordsStayAndTheMostWidespreadGoFirst(
      int own, int line, int other, boolean lineRepeated, boolean otherRepeated) {
    SiteView site = site(40, Map.of(LINE, new Count(40, 40), OTHER, new Count(20, 20)));
    PageTrace.Builder page = new PageTrace.Builder(3);
    if (own > 0) {
      page.add(OWN, own, true);
    }
    page.add(LINE, line, true);
    if (other > 0) {
      page.add(OTHER, other, true);
    }
    int first = own > 0 ? 1 : 0;

    BitSet repeated = RepeatedLines.of(page.build(), site);
    assertThat(repeated.get(first)).isEqualTo(lineRepeated);
    assertThat(repeated.get(first + 1)).isEqualTo(otherRepeated);
  }

  @Test
  void ofLinesThatAreAsWidespreadTheLastGoesFirst() {
    SiteView site = site(40, Map.of(LINE, new Count(40, 40), OTHER, new Count(40, 40)));
    PageTrace page =
        new PageTrace.Builder(3)
            .add(OTHER, 30, true)
            .add(OWN, 20, true)
            .add(LINE, 30, true)
            .build();

    assertThat(RepeatedLines.of(page, site)).isEqualTo(BitSet.valueOf(new long[] {0b100}));
  }

  @Test
  void nothingIsTheSitesOfWhichNothingIsKnown() {
    PageTrace page = new PageTrace.Builder(1).add(OWN, 300, true).add(LINE, 12, true).build();

    assertThat(RepeatedLines.of(page, SiteView.NONE).isEmpty()).isTrue();
  }

  private static SiteView site(int pages, Map<String, Count> lines) {
    return new Site(
        pages,
        lines.entrySet().stream()
            .collect(Collectors.toMap(line -> Fingerprint.of(line.getKey()), Map.Entry::getValue)));
  }
}
