package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The offices that states have in common, by their names less the country. Immutable. */
final class Offices {

  private static final int COLUMNS = 7;
  private static final List<String> BEFORE =
      List.of("{demonym} ", "{country}’s ", "{country} ", "{demonym}’s ");
  private static final List<String> AFTER = List.of(" of the {country}", " of {country}");

  private final Map<String, List<Office.Name>> byFirstWord = new HashMap<>();

  Offices(String resource) {
    for (String[] row : TableFile.rows(resource, COLUMNS)) {
      add(row);
    }
  }

  private void add(String[] row) {
    OrganisationKind kind = OrganisationKind.of(row[4]);
    boolean rollsUp = kind != OrganisationKind.LEGISLATURE && kind != OrganisationKind.COURT;
    Office office =
        new Office(
            row[0],
            row[1],
            kind,
            Set.copyOf(TableFile.values(row[5])),
            Set.copyOf(TableFile.values(row[6])),
            rollsUp);
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    List<String> templates = new ArrayList<>(List.of(row[1]));
    templates.addAll(TableFile.values(row[2]));
    for (String template : templates) {
      BEFORE.stream()
          .filter(template::startsWith)
          .findFirst()
          .ifPresent(prefix -> after.add(template.substring(prefix.length())));
      AFTER.stream()
          .filter(template::endsWith)
          .findFirst()
          .ifPresent(
              suffix -> before.add(template.substring(0, template.length() - suffix.length())));
    }
    List<String> bare = TableFile.values(row[3]);
    Set<String> all = new HashSet<>(before);
    all.addAll(after);
    all.addAll(bare);
    all.stream()
        .sorted()
        .forEach(
            name ->
                add(
                    office,
                    name,
                    before.contains(name),
                    after.contains(name),
                    bare.contains(name)));
  }

  private void add(Office office, String name, boolean before, boolean after, boolean bare) {
    Words words = Words.of(name);
    String[] folded = new String[words.count()];
    Arrays.setAll(folded, words::folded);
    List<Office.Name> names = byFirstWord.computeIfAbsent(folded[0], first -> new ArrayList<>());
    names.add(new Office.Name(office, List.of(folded), before, after, bare));
    names.sort((one, other) -> other.words().size() - one.words().size());
  }

  /**
   * Returns the longest name of an office that begins at a word, in capitals; null if none does.
   */
  Office.@Nullable Name at(Words words, int first) {
    for (Office.Name name : byFirstWord.getOrDefault(words.folded(first), List.of())) {
      if (fits(name, words, first)) {
        return name;
      }
    }
    return null;
  }

  private static boolean fits(Office.Name name, Words words, int first) {
    List<String> own = name.words();
    if (first + own.size() > words.count() || !words.isCapitalised(first)) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).equals(words.folded(first + i))
          || (i > 0 && words.gapBefore(first + i) != Gap.SPACE)) {
        return false;
      }
    }
    return words.isCapitalised(first + own.size() - 1);
  }
}
