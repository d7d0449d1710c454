package io.wirewatch.ingest.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who wrote the story, from a line such as {@code By Jane Doe and John Roe in Kyiv | Reuters}.
 *
 * @param authors names in order, without offices, agencies and places; an agency alone where the
 *     line names no person; never empty
 */
public record Byline(List<String> authors) {

  private static final int MAX_CHARS = 200;

  private static final Phrases OPENINGS = Phrases.named("bylines");
  private static final Phrases ROLES = Phrases.named("roles");
  private static final Phrases AGENCIES = Phrases.named("agencies");

  /** What ends the list of names: a bar, a dash between spaces, a bracket, a digit, an address. */
  private static final Pattern END_OF_NAMES =
      Pattern.compile("\\s*[|·•(\\[@\\d<]|\\s[-–—/]+\\s|\\s\\S{1,64}@");

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;]\\s*(?:and |und |et |y |e )?|\\s+(?:and|und|et|y|e|&|with|mit)\\s+");
  private static final Pattern AFTER_NAME =
      Pattern.compile("\\s+(?:in|for|at|of|from|à|aus|im|desde|en|a|de Reuters)\\s+.*$");

  public Byline {
    authors = List.copyOf(authors);
  }

  /** Returns the line as a byline, if it opens as one and names somebody. */
  public static Optional<Byline> of(String line) {
    if (line.length() > MAX_CHARS) {
      return Optional.empty();
    }
    int opening = OPENINGS.opening(line);
    if (opening == 0 || opening >= line.length()) {
      return Optional.empty();
    }
    return named(line.substring(opening).replaceFirst("^[\\s:]+", ""));
  }

  /** Returns a line that consists of names, roles and agencies alone as a byline. */
  public static Optional<Byline> bare(String line) {
    return line.length() > MAX_CHARS || Prose.endsSentence(line) || Prose.words(line) > 12
        ? Optional.empty()
        : named(line).filter(byline -> startsWithName(byline.authors().get(0)));
  }

  /** In scripts without capitals, any few words would pass for a name. */
  private static boolean startsWithName(String author) {
    return Character.isUpperCase(author.charAt(0)) && PersonName.is(author);
  }

  private static Optional<Byline> named(String names) {
    String[] parts = BETWEEN_NAMES.split(END_OF_NAMES.split(names, 2)[0].strip());
    List<String> people = new ArrayList<>();
    List<String> agencies = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      String part = AFTER_NAME.matcher(parts[i].strip()).replaceFirst("").strip();
      if (part.isEmpty() || ROLES.match(part)) {
        continue;
      }
      if (AGENCIES.match(part)) {
        agencies.add(part);
      } else if (PersonName.is(part)) {
        people.add(PersonName.cased(part));
      } else if (i == 0) {
        return Optional.empty();
      }
    }
    List<String> authors = people.isEmpty() ? agencies : people;
    return authors.isEmpty() ? Optional.empty() : Optional.of(new Byline(authors));
  }
}
