package io.wirewatch.ingest.press;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that stands under a picture, known by the credit it ends with ({@code Photo: Kyodo},
 * {@code (AP Photo/Jane Doe)}) or by the words it opens with ({@code FILE PHOTO:}).
 *
 * @param credit who made the picture, as printed; null when the line does not say
 */
public record Caption(@Nullable String credit) {

  private static final int MAX_WORDS = 90;

  /** A credit stands at the end; only this many last characters are searched. */
  private static final int TAIL = 180;

  private static final int MAX_CREDIT_WORDS = 14;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|[\\s(\\[|])(?:photos?|photograph|pictures?|image|fotos?|bild|bilder|fotograf[ií]a|imagen|imagem"
              + "|immagine|illustration|handout|(?:photo|image|picture|photograph) credit"
              + "|cr[ée]dits?(?: photos?)?)\\s?[:：]\\s?([^:：]{2,110})$",
          FLAGS);
  private static final Pattern MADE_BY =
      Pattern.compile(
          "(?:^|[.!?”\"’)(\\[|]\\s*)(?:photos?|photographs?|photography|images?|pictures?|fotos?)"
              + " (?:by|courtesy of|courtesy|von|par|por|de|di)[: ]\\s*([^:]{2,90})$",
          FLAGS);
  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[]([^()\\[\\]]{2,110})[)\\]]\\.?$", FLAGS);
  private static final Pattern AGENCY_PICTURE =
      Pattern.compile(
          "photo|getty|shutterstock|\\bvia\\b|images\\b|\\bhandout\\b|^(?:ap|afp|reuters|epa|epa-efe|efe|dpa|ansa|tass|xinhua|kyodo"
              + "|bloomberg|pool)\\s?[/,]|/(?:ap|afp|reuters|epa|epa-efe|efe|dpa|ansa|tass|xinhua|kyodo|bloomberg|pool)$",
          FLAGS);
  private static final Pattern BARE =
      Pattern.compile(
          "(?:^|[.!?”\"’|]\\s+)([^.!?|]{0,60}(?:getty images(?:/[^.!?]{2,30})?|/afp|/ap|/reuters|/epa|/dpa|/shutterstock"
              + "|ap photo/[^.!?]{2,40}|epa-efe/[^.!?]{2,40}|afp/[^.!?]{2,40}|reuters/[^.!?]{2,40}))\\.?$",
          FLAGS);
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:^|\\s)(?:©|\\(c\\)) ?(?!\\d)([^©]{2,60})$", FLAGS);
  private static final String MARKS = ":：/()[]©";
  private static final String INITIALS = "pifgPIFG";
  private static final String[] WORDS = {"photo", "picture", "image", "foto", "getty"};

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:file(?: photo| picture| image)?\\s?[-–—:]\\s|image (?:caption|source|copyright)[,:]?\\s"
              + "|(?:bildunterschrift|caption|l[ée]gende)\\s?:)",
          FLAGS);
  private static final Pattern OPENING_CREDIT =
      Pattern.compile("^image (?:source|copyright)[,:]?\\s+(.{2,80})$", FLAGS);

  /** Returns the line as a caption, if it has the marks of one. */
  public static Optional<Caption> of(String line) {
    if (!hasMark(line) || Prose.words(line) > MAX_WORDS) {
      return Optional.empty();
    }
    String head = line.length() > TAIL ? line.substring(0, TAIL) : line;
    String source = group(OPENING_CREDIT, head);
    if (source != null) {
      return Optional.of(new Caption(source));
    }
    Matcher opening = OPENING.matcher(head);
    int from = opening.lookingAt() ? opening.end() : 0;
    String credit = credit(line.substring(Math.max(from, line.length() - TAIL)));
    return credit != null || from > 0 ? Optional.of(new Caption(credit)) : Optional.empty();
  }

  /** Spares most lines the search: every pattern needs one of these. */
  private static boolean hasMark(String line) {
    for (int i = Math.max(0, line.length() - TAIL); i < line.length(); i++) {
      char c = line.charAt(i);
      if (MARKS.indexOf(c) >= 0) {
        return true;
      }
      if (INITIALS.indexOf(c) < 0) {
        continue;
      }
      for (String word : WORDS) {
        if (line.regionMatches(true, i, word, 0, word.length())) {
          return true;
        }
      }
    }
    return line.regionMatches(true, 0, "file", 0, 4);
  }

  private static @Nullable String credit(String tail) {
    String bracketed = group(BRACKETED, tail);
    if (bracketed != null) {
      String labelled = firstOf(bracketed, LABELLED, MADE_BY, COPYRIGHT);
      if (labelled != null) {
        return labelled;
      }
      if (AGENCY_PICTURE.matcher(bracketed).find() && Prose.words(bracketed) <= MAX_CREDIT_WORDS) {
        return bracketed.strip();
      }
    }
    return firstOf(tail, LABELLED, MADE_BY, BARE, COPYRIGHT);
  }

  private static @Nullable String firstOf(String text, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      String found = group(pattern, text);
      if (found != null && Prose.words(found) <= MAX_CREDIT_WORDS && !rightsNotice(found)) {
        return found;
      }
    }
    return null;
  }

  private static boolean rightsNotice(String found) {
    String folded = Prose.folded(found);
    return folded.contains("reserved") || folded.contains("copyright");
  }

  private static @Nullable String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String found = matcher.group(1).strip();
    while (found.endsWith(".") || (found.endsWith(")") && found.indexOf('(') < 0)) {
      found = found.substring(0, found.length() - 1).strip();
    }
    return found.isEmpty() ? null : found;
  }
}
