package io.wirewatch.enrich.actor;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import io.wirewatch.enrich.text.Folding;
import io.wirewatch.schemas.record.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The actors shipped with the program: countries under ICU's English names, their capitals, a few
 * places and well-known organisations; and longer names that contain one of theirs and mean
 * something else. Read once, immutable.
 */
final class Registry {

  private static final LocaleDisplayNames LONG_NAMES =
      LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_FULL);
  private static final LocaleDisplayNames SHORT_NAMES =
      LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT);

  /** The one instance. */
  static final Registry SHIPPED = new Registry();

  private final List<Profile> profiles = new ArrayList<>();
  private final List<String> notActors;

  private Registry() {
    rows("countries.tsv", 5).forEach(this::addCountry);
    rows("places.tsv", 5).forEach(this::addPlace);
    rows("organisations.tsv", 5).forEach(this::addOrganisation);
    notActors = rows("not-actors.txt", 1).stream().map(row -> row[0]).toList();
  }

  List<Profile> profiles() {
    return profiles;
  }

  List<String> notActors() {
    return notActors;
  }

  private void addCountry(String[] row) {
    String code = row[0];
    String name = row[1].isEmpty() ? LONG_NAMES.regionDisplayName(code) : row[1];
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(values(row[4]));
    String shortName = SHORT_NAMES.regionDisplayName(code);
    if (!names.contains(shortName)) {
      names.add(shortName);
    }
    String id = Folding.slug(name);
    add(id, names, EntityType.GPE, List.of(), values(row[3]), null);

    List<String> capital = values(row[2]);
    if (!capital.isEmpty()) {
      add(Folding.slug(capital.get(0)), capital, EntityType.GPE, List.of(), List.of(), id);
    }
  }

  private void addPlace(String[] row) {
    List<String> names = new ArrayList<>(List.of(row[0]));
    names.addAll(values(row[3]));
    EntityType type = EntityType.valueOf(row[1].toUpperCase(Locale.ROOT));
    add(Folding.slug(row[0]), names, type, List.of(), values(row[2]), orNull(row[4]));
  }

  private void addOrganisation(String[] row) {
    List<String> names = new ArrayList<>(List.of(row[1]));
    names.addAll(values(row[2]));
    add(row[0], names, EntityType.ORG, values(row[3]), List.of(), orNull(row[4]));
  }

  private void add(
      String id,
      List<String> names,
      EntityType type,
      List<String> shortNames,
      List<String> demonyms,
      @Nullable String rollsUpTo) {
    KnownActor actor = new KnownActor(id, names.get(0), type, false, rollsUpTo);
    profiles.add(new Profile(actor, names, shortNames, demonyms));
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
  }

  private static List<String[]> rows(String resource, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = Registry.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t", -1);
          if (row.length != columns) {
            throw new IllegalStateException(resource + ": not " + columns + " fields: " + line);
          }
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return rows;
  }
}
