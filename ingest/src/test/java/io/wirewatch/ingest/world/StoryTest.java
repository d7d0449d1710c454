package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTest {

  private static final long SEED = 5;

  @Test
  void spellsItsNumberOut() {
    assertThat(new Story(SEED, 4071, Lexicon.ENGLISH).serialInWords())
        .isEqualTo("zero zero zero four zero seven one");
  }

  @ParameterizedTest
  @EnumSource
  void saysTheSameWhateverIsAskedForFirst(Lexicon lexicon) {
    Story one = new Story(SEED, 12, lexicon);
    Story other = new Story(SEED, 12, lexicon);
    String headline = one.headline();
    List<String> text = one.paragraphs(false);
    assertThat(other.paragraphs(false)).isEqualTo(text);
    assertThat(other.headline()).isEqualTo(headline);
  }

  @ParameterizedTest
  @EnumSource
  void writesParagraphsThatBelongToOneStoryOnly(Lexicon lexicon) {
    Set<String> seen = new HashSet<>();
    int total = 0;
    for (int serial = 0; serial < 200; serial++) {
      List<String> paragraphs = new Story(SEED, serial, lexicon).paragraphs(false);
      assertThat(paragraphs).hasSizeBetween(4, 22).noneMatch(text -> text.contains("{"));
      assertThat(paragraphs.get(1)).contains(new Story(SEED, serial, lexicon).serialInWords());
      seen.addAll(paragraphs);
      total += paragraphs.size();
    }
    assertThat(seen).hasSizeGreaterThan(total * 97 / 100);
  }

  @ParameterizedTest
  @EnumSource
  void keepsToItsCharset(Lexicon lexicon) {
    Charset charset =
        lexicon == Lexicon.RUSSIAN ? Charset.forName("windows-1251") : StandardCharsets.ISO_8859_1;
    for (int serial = 0; serial < 50; serial++) {
      Story story = new Story(SEED, serial, lexicon);
      String text = story.headline() + story.laterHeadline() + story.paragraphs(true);
      assertThat(new String(text.getBytes(charset), charset)).isEqualTo(text);
    }
  }

  @Test
  void changesOneParagraphAndAddsANoteWhenCorrected() {
    Story story = new Story(SEED, 3, Lexicon.ENGLISH);
    List<String> before = story.paragraphs(false);
    List<String> after = story.paragraphs(true);
    assertThat(after).hasSize(before.size() + 1);
    assertThat(after.get(2)).isNotEqualTo(before.get(2));
    assertThat(after.subList(3, before.size())).isEqualTo(before.subList(3, before.size()));
    assertThat(after.get(before.size())).containsAnyOf("Correction", "Clarification");
  }
}
