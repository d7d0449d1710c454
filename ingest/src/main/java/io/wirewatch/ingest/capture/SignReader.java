package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.ingest.press.Byline;
import io.wirewatch.ingest.press.Caption;
import io.wirewatch.ingest.press.FoldedLine;
import io.wirewatch.ingest.press.Phrases;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the sign of each line. */
final class SignReader {

  private static final int MIN_PARAGRAPH_WORDS = 10;

  /** So much text is a paragraph even where its end is missing. */
  private static final int UNENDED_PARAGRAPH_WORDS = 32;

  /** Longer lines are not labels of any kind. */
  private static final int MAX_LABEL_WORDS = 25;

  private static final int MAX_LABEL_CHARS = 300;
  private static final int MAX_HEADING_WORDS = 8;
  private static final int MAX_DATE_WORDS = 14;

  private static final Pattern DURATION =
      Pattern.compile("^(?:\\d{1,2}:)?\\d{1,3}:\\d\\d$|^\\d{1,3} (?:min|mins|sec|secs)$");
  private static final Pattern COUNT =
      Pattern.compile(
          "^[+#(]?\\d[\\d.,]{0,8}\\s?[kKmM%]?\\+?\\)?(?: (?:shares?|comments?|likes?|views?|replies|retweets|votes?|reads?"
              + "|photos?|images?|(?:min|mins|minute|minutes|minuten|minutos)(?: read)?|min\\. lesezeit|kommentare?"
              + "|commentaires?|comentarios?))?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEATHER = Pattern.compile("-?\\d{1,3}\\s?°\\s?[CF]?(?!\\p{L})");
  private static final Pattern AGO =
      Pattern.compile(
          "^(?:updated |posted |published |vor )?\\d{1,2} ?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|stunden|tagen)(?: ago)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTERS = Pattern.compile("\\p{L}|\\d");

  private final Phrases furniture = Phrases.named("furniture");
  private final Phrases promotions = Phrases.named("promotions");
  private final Phrases related = Phrases.named("related");
  private final Phrases relatedHeadings = Phrases.named("related-headings");
  private final Phrases comments = Phrases.named("comments");
  private final Phrases credits = Phrases.named("credits");
  private final Phrases published = Phrases.named("published");
  private final Phrases updated = Phrases.named("updated");

  Sign read(Line line) {
    String text = line.text();
    boolean label = line.words() <= MAX_LABEL_WORDS && text.length() <= MAX_LABEL_CHARS;
    if (label) {
      if (DURATION.matcher(text).find()) {
        return Sign.DURATION;
      }
      if (isCount(text)) {
        return Sign.FURNITURE;
      }
      if (line.words() <= MAX_DATE_WORDS && isClock(text)) {
        return Sign.CLOCK;
      }
    }
    FoldedLine folded = FoldedLine.of(text);
    if (line.words() <= MAX_HEADING_WORDS && comments.match(folded)) {
      return Sign.COMMENTS;
    }
    if (line.words() <= 2 * MAX_LABEL_WORDS && isCredit(folded)) {
      return Sign.CREDIT;
    }
    if (Caption.of(text).isPresent()) {
      return Sign.CAPTION;
    }
    if (line.words() <= MAX_HEADING_WORDS && !line.sentence() && relatedHeadings.match(folded)) {
      return Sign.RELATED_HEADING;
    }
    if (label && related.opening(folded) > 0) {
      return Sign.RELATED;
    }
    if (furniture.match(folded) || promotions.match(folded)) {
      return Sign.FURNITURE;
    }
    if (label && isDate(text, folded, line.words())) {
      return Sign.DATE;
    }
    if (label && !line.sentence() && Byline.of(text).isPresent()) {
      return Sign.BYLINE;
    }
    return proseSign(line);
  }

  private boolean isCredit(FoldedLine line) {
    return credits.match(line)
        || (line.text().startsWith("(") && credits.match(line.text().substring(1)));
  }

  private static Sign proseSign(Line line) {
    if (line.bulleted()) {
      return line.sentence() ? Sign.SENTENCE : Sign.PHRASE;
    }
    if (line.sentence()) {
      return line.words() >= MIN_PARAGRAPH_WORDS ? Sign.PARAGRAPH : Sign.SENTENCE;
    }
    return line.words() >= UNENDED_PARAGRAPH_WORDS ? Sign.PARAGRAPH : Sign.PHRASE;
  }

  private static boolean isCount(String text) {
    return COUNT.matcher(text).find() || (text.length() <= 40 && !LETTERS.matcher(text).find());
  }

  private static boolean isClock(String text) {
    if (text.indexOf('°') < 0 || !WEATHER.matcher(text).find()) {
      return false;
    }
    return !PrintedDates.in(text).isEmpty() || text.length() <= 12;
  }

  private boolean isDate(String text, FoldedLine folded, int words) {
    if (AGO.matcher(text).find()) {
      return true;
    }
    List<PrintedDate> dates = PrintedDates.in(text);
    if (dates.isEmpty()) {
      return false;
    }
    boolean labelled = published.opening(folded) > 0 || updated.opening(folded) > 0;
    int dated = dates.stream().mapToInt(date -> date.end() - date.start()).sum();
    return labelled || (words <= MAX_DATE_WORDS && dated * 3 >= text.length());
  }
}
