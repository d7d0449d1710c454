package io.wirewatch.ingest.press;

import java.util.Optional;
import java.util.Set;

/** Names of newspapers, broadcasters and agencies, known by the words such names are made of. */
public final class Outlet {

  private static final int MAX_WORDS = 6;
  private static final String[] SUFFIX_MARKS = {" | ", " – ", " — ", " - ", " :: ", " • "};

  private static final Set<String> WORDS = OutletWords.load();

  private Outlet() {}

  /** Returns whether a short line reads as the name of an outlet. */
  public static boolean isName(String line) {
    int count = Prose.words(line);
    if (count == 0
        || count > MAX_WORDS
        || Prose.endsSentence(line)
        || !Character.isLetterOrDigit(line.charAt(0))) {
      return false;
    }
    boolean known = false;
    for (String word : line.split("[\\s-]+")) {
      if (word.length() > 3 && Character.isLowerCase(word.charAt(0))) {
        return false;
      }
      known |= WORDS.contains(Prose.folded(word).replaceAll("[^\\p{L}\\p{N}]", ""));
    }
    return known;
  }

  /**
   * Returns where the site's name begins that a page title ends with, the mark before it included
   * ({@code Headline | Outlet}).
   */
  public static Optional<Suffix> suffix(String title) {
    for (String mark : SUFFIX_MARKS) {
      int at = title.lastIndexOf(mark);
      if (at <= 0) {
        continue;
      }
      String name = title.substring(at + mark.length()).strip();
      boolean plausible = mark.equals(" | ") && Prose.words(name) <= MAX_WORDS;
      if ((plausible || isName(name)) && Prose.words(title.substring(0, at)) >= 3) {
        return Optional.of(new Suffix(at, at + mark.length(), name));
      }
    }
    return Optional.empty();
  }

  /**
   * A site's name at the end of a page title.
   *
   * @param headlineEnd one past the last character of the headline
   * @param nameStart first character of the name
   * @param name the name
   */
  public record Suffix(int headlineEnd, int nameStart, String name) {}
}
