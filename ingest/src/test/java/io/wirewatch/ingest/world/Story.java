package io.wirewatch.ingest.world;

import io.wirewatch.ingest.world.Dice.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The text of an article, written when it is asked for. The same seed and serial number give the
 * same text, and one paragraph spells the serial number out, so that every text is unique.
 */
final class Story {

  private static final int MIN_PARAGRAPHS = 4;
  private static final int MAX_PARAGRAPHS = 22;

  private final long seed;
  private final int serial;
  private final Lexicon lexicon;
  private final Map<String, String> constants = new HashMap<>();

  /**
   * @param serial number of the article whose text it is
   */
  Story(long seed, int serial, Lexicon lexicon) {
    this.seed = seed;
    this.serial = serial;
    this.lexicon = lexicon;
    RandomGenerator random = Dice.of(seed, Subject.STORY, serial);
    constants.put("SERIAL", serialInWords());
    for (String section : List.of("place", "org", "person")) {
      constants.put(section.toUpperCase(Locale.ROOT), lexicon.grammar().phrase(section, random));
    }
  }

  /** Returns the headline that it was published under. */
  String headline() {
    return write("headline", Subject.HEADLINE, 0);
  }

  /** Returns the headline that it got later. */
  String laterHeadline() {
    return write("retitled", Subject.HEADLINE, 1);
  }

  /** Returns the first paragraph. */
  String lede() {
    return write("lede", Subject.HEADLINE, 2);
  }

  /** Returns who wrote it. */
  String author() {
    return write("person", Subject.HEADLINE, 3);
  }

  /** Returns the text under its picture. */
  String caption() {
    return write("caption", Subject.HEADLINE, 4);
  }

  /** Returns the number of the story in words, seven digits, as its text gives it. */
  String serialInWords() {
    return lexicon.grammar().spelled(String.format(Locale.ROOT, "%07d", serial));
  }

  /**
   * Returns the text, the lede first.
   *
   * @param corrected whether it has been corrected: one paragraph is another, and a note says so
   */
  List<String> paragraphs(boolean corrected) {
    RandomGenerator random = Dice.of(seed, Subject.BODY, serial);
    int count = random.nextInt(MIN_PARAGRAPHS, MAX_PARAGRAPHS + 1);
    List<String> paragraphs = new ArrayList<>(count + 2);
    paragraphs.add(lede());
    paragraphs.add(identifying(random));
    for (int i = 2; i < count; i++) {
      paragraphs.add(paragraph(random));
    }
    if (corrected) {
      RandomGenerator again = Dice.of(seed, Subject.CORRECTION, serial);
      paragraphs.set(2, paragraph(again));
      paragraphs.add(lexicon.grammar().sentence("correction", again, constants));
    }
    return paragraphs;
  }

  private String identifying(RandomGenerator random) {
    return sentence("sentence", random) + " " + sentence("serial", random);
  }

  private String paragraph(RandomGenerator random) {
    if (random.nextInt(5) == 0) {
      return sentence("quote", random);
    }
    StringBuilder text = new StringBuilder(sentence("sentence", random));
    for (int more = random.nextInt(1, 4); more > 0; more--) {
      text.append(' ').append(sentence("sentence", random));
    }
    return text.toString();
  }

  private String sentence(String section, RandomGenerator random) {
    return lexicon.grammar().sentence(section, random, constants);
  }

  private String write(String section, Subject subject, int variant) {
    RandomGenerator random = Dice.of(seed, subject, serial * 8L + variant);
    return lexicon.grammar().sentence(section, random, constants);
  }
}
