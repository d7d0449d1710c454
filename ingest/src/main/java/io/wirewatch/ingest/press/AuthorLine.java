package io.wirewatch.ingest.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names in a line that names authors and little else, such as {@code Jane Doe, Staff Writer,
 * and John Roe (Kyiv)}. Offices, degrees, places, addresses and what stands in brackets or after a
 * bar is left out.
 *
 * @param people full names, in order
 * @param agencies news agencies, in order
 * @param others what else may have signed: desks, first names, names of accounts
 */
public record AuthorLine(List<String> people, List<String> agencies, List<String> others) {

  /** Nobody is named. */
  public static final AuthorLine NOBODY = new AuthorLine(List.of(), List.of(), List.of());

  private static final int MAX_CHARS = 400;
  private static final int MAX_PARTS = 40;
  private static final int MAX_OTHER_WORDS = 6;
  private static final int MAX_DEGREE_LETTERS = 6;

  private static final Phrases OPENINGS = Phrases.named("bylines");
  private static final Phrases ROLES = Phrases.named("roles");
  private static final Phrases AGENCIES = Phrases.named("agencies");
  private static final Phrases DESKS = Phrases.named("desks");
  private static final Phrases DEGREES = Phrases.named("degrees");

  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "and", "und", "et", "sowie", "og", "och", "ve", "и", "та", "dan", "và", "oraz", "ja",
          "és", "și", "with", "mit", "avec", "con");

  /** These are parts of names or of other words too. */
  private static final Set<String> WEAK_CONJUNCTIONS = Set.of("y", "e", "i", "a", "en", "і");

  /** What follows these is a place or an employer. */
  private static final Set<String> ENDINGS =
      Set.of("in", "for", "at", "from", "aus", "à", "für", "desde", "pour", "on", "is", "via", "w");

  private static final String SEPARATORS = ",;&+、，；/";
  private static final String ENDS = "|•·\n\r\t│｜:";

  public AuthorLine {
    people = List.copyOf(people);
    agencies = List.copyOf(agencies);
    others = List.copyOf(others);
  }

  /** Returns the names in the line; of what is no such line, nobody. */
  public static AuthorLine of(String line) {
    String names = withoutOpening(line.length() > MAX_CHARS ? line.substring(0, MAX_CHARS) : line);
    if (names.isEmpty() || isAddress(names)) {
      return NOBODY;
    }
    boolean whole = names.indexOf(' ') < 0 || AGENCIES.match(names);
    return whole && !hasSeparator(names) ? single(names) : sorted(parts(names));
  }

  /** Returns the line without the words that open a byline, such as {@code By}. */
  public static String withoutOpening(String line) {
    String rest = line.strip();
    for (int i = 0; i < 2; i++) {
      int opening = OPENINGS.opening(rest);
      if (opening == 0 || opening > rest.length()) {
        break;
      }
      int from = opening;
      while (from < rest.length() && " :：-–\u00a0".indexOf(rest.charAt(from)) >= 0) {
        from++;
      }
      rest = rest.substring(from);
    }
    return rest;
  }

  /** Returns whether a desk or a team signs so, and nobody in particular. */
  public static boolean isDesk(String name) {
    return DESKS.match(name);
  }

  private static boolean isAddress(String text) {
    return text.contains("://")
        || text.startsWith("www.")
        || text.startsWith("@")
        || text.startsWith("/")
        || (text.indexOf('@') > 0 && text.indexOf(' ') < 0);
  }

  private static boolean hasSeparator(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0 || ENDS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static AuthorLine single(String name) {
    if (AGENCIES.match(name)) {
      return new AuthorLine(List.of(), List.of(name), List.of());
    }
    if (PersonName.is(name) && !DESKS.match(name)) {
      return new AuthorLine(List.of(name), List.of(), List.of());
    }
    return Character.isLetter(name.charAt(0)) && !ROLES.match(name)
        ? new AuthorLine(List.of(), List.of(), List.of(name))
        : NOBODY;
  }

  private record Part(String text, boolean joined) {}

  /** Splits at punctuation, and what stands between it at conjunctions. */
  private static List<Part> parts(String names) {
    List<Part> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean joined = false;
    int brackets = 0;
    for (int i = 0; i <= names.length() && parts.size() < MAX_PARTS; i++) {
      char c = i < names.length() ? names.charAt(i) : ',';
      if (c == '(' || c == '[' || c == '（') {
        brackets++;
      } else if (c == ')' || c == ']' || c == '）') {
        brackets = Math.max(0, brackets - 1);
      } else if (i == names.length() || (brackets == 0 && SEPARATORS.indexOf(c) >= 0)) {
        addJoined(part.toString(), joined, parts);
        part.setLength(0);
        joined = c == '&' || c == '+';
      } else if (brackets == 0) {
        if (endsNames(names, i)) {
          break;
        }
        part.append(c);
      }
    }
    if (part.length() > 0) {
      addJoined(part.toString(), joined, parts);
    }
    return parts;
  }

  private static boolean endsNames(String names, int at) {
    char c = names.charAt(at);
    boolean dash = c == '-' || c == '–' || c == '—' || c == '>' || c == '›';
    boolean spaced =
        at > 0
            && names.charAt(at - 1) == ' '
            && (at + 1 == names.length() || names.charAt(at + 1) == ' ');
    return ENDS.indexOf(c) >= 0 || c == '@' || Character.isDigit(c) || (dash && spaced);
  }

  private static void addJoined(String text, boolean joined, List<Part> parts) {
    String[] words = text.strip().split(" ");
    boolean next = joined;
    int start = 0;
    for (int i = 0; i < words.length; i++) {
      boolean strong = CONJUNCTIONS.contains(words[i]);
      boolean weak =
          WEAK_CONJUNCTIONS.contains(words[i]) && i - start >= 2 && words.length - i - 1 >= 2;
      boolean ends = ENDINGS.contains(words[i]) && i > start;
      if (strong || weak || ends) {
        add(words, start, i, next, parts);
        start = i + 1;
        next = true;
        if (ends) {
          // The rest is a place, up to the next conjunction.
          while (start < words.length && !CONJUNCTIONS.contains(words[start])) {
            start++;
          }
          i = start;
          start++;
        }
      }
    }
    add(words, Math.min(start, words.length), words.length, next, parts);
  }

  private static void add(String[] words, int from, int to, boolean joined, List<Part> parts) {
    String text = String.join(" ", List.of(words).subList(from, Math.max(from, to))).strip();
    if (!text.isEmpty()) {
      parts.add(new Part(text, joined));
    }
  }

  private static AuthorLine sorted(List<Part> parts) {
    if (isInverted(parts)) {
      String name = parts.get(1).text() + " " + parts.get(0).text();
      return new AuthorLine(List.of(name), List.of(), List.of());
    }
    List<String> people = new ArrayList<>();
    List<String> agencies = new ArrayList<>();
    List<String> others = new ArrayList<>();
    boolean afterOffice = false;
    for (Part part : parts) {
      String name = withoutEdges(part.text());
      if (name.isEmpty() || isDegree(name, people)) {
        continue;
      }
      if (AGENCIES.match(name)) {
        agencies.add(name);
      } else if (DESKS.match(name)) {
        addOther(name, others);
      } else if (ROLES.match(name)) {
        String person = withoutRole(name);
        if (PersonName.is(person) && people.isEmpty()) {
          people.add(PersonName.cased(person));
        }
        afterOffice = true;
      } else if (PersonName.is(name) && !isShouted(name, people)) {
        if (!afterOffice || part.joined() || people.isEmpty()) {
          people.add(PersonName.cased(name));
          afterOffice = false;
        }
      } else if (people.isEmpty()) {
        addOther(name, others);
      } else {
        afterOffice |= Prose.words(name) > 1;
      }
    }
    return new AuthorLine(people, agencies, others);
  }

  /** Beside a name that is written as names are, capitals are for the house. */
  private static boolean isShouted(String name, List<String> people) {
    return !people.isEmpty()
        && name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static void addOther(String name, List<String> others) {
    if (Prose.words(name) <= MAX_OTHER_WORDS) {
      others.add(name);
    }
  }

  /** Libraries write {@code Doe, Jane}. */
  private static boolean isInverted(List<Part> parts) {
    if (parts.size() != 2 || parts.get(1).joined()) {
      return false;
    }
    for (Part part : parts) {
      String text = part.text();
      if (text.indexOf(' ') >= 0
          || text.length() < 2
          || !Character.isUpperCase(text.charAt(0))
          || !Character.isLowerCase(text.charAt(1))
          || AGENCIES.match(text)
          || DESKS.match(text)
          || ROLES.match(text)
          || DEGREES.match(text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDegree(String name, List<String> people) {
    if (people.isEmpty()) {
      return false;
    }
    return DEGREES.match(name)
        || (name.length() <= MAX_DEGREE_LETTERS
            && name.indexOf(' ') < 0
            && Character.isUpperCase(name.charAt(name.length() - 1))
            && !AGENCIES.match(name));
  }

  /** In East Asia the office follows the name without a comma. */
  private static String withoutRole(String name) {
    int space = name.indexOf(' ');
    return space > 0 && !Character.isUpperCase(name.charAt(0)) ? name.substring(0, space) : "";
  }

  private static String withoutEdges(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && "\"“”„»«*_-–—".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \"“”„»«*_-–—®™".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end).strip();
  }
}
