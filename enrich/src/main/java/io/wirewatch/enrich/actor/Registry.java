package io.wirewatch.enrich.actor;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import io.wirewatch.enrich.text.Folding;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, String> demonyms = new HashMap<>();
  private final List<String> notActors;
  private final Homographs homographs = new Homographs("homographs.tsv");
  private final Offices offices = new Offices("offices.tsv");

  private Registry() {
    TableFile.rows("countries.tsv", 5).forEach(this::addCountry);
    TableFile.rows("places.tsv", 6).forEach(this::addPlace);
    TableFile.rows("organisations.tsv", 9).forEach(this::addOrganisation);
    TableFile.rows("people.tsv", 7).forEach(this::addPerson);
    notActors = TableFile.rows("not-actors.txt", 1).stream().map(row -> row[0]).toList();
  }

  List<Profile> profiles() {
    return profiles;
  }

  List<String> notActors() {
    return notActors;
  }

  /** Returns the first demonym of a country; empty if it has none. */
  Optional<String> demonym(String code) {
    return Optional.ofNullable(demonyms.get(code));
  }

  Homographs homographs() {
    return homographs;
  }

  Offices offices() {
    return offices;
  }

  private void addCountry(String[] row) {
    String code = row[0];
    String name = row[1].isEmpty() ? LONG_NAMES.regionDisplayName(code) : row[1];
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(TableFile.values(row[4]));
    String shortName = SHORT_NAMES.regionDisplayName(code);
    if (!names.contains(shortName)) {
      names.add(shortName);
    }
    String id = Folding.slug(name);
    List<String> adjectives = TableFile.values(row[3]);
    if (!adjectives.isEmpty()) {
      demonyms.put(code, adjectives.get(0));
    }
    add(id, names, EntityType.GPE, List.of(), adjectives, null, ActorFacts.ofCountry(code));

    List<String> capital = TableFile.values(row[2]);
    if (!capital.isEmpty()) {
      String capitalId = Folding.slug(capital.get(0));
      add(capitalId, capital, EntityType.GPE, List.of(), List.of(), id, ActorFacts.of(code));
    }
  }

  private void addPlace(String[] row) {
    List<String> names = new ArrayList<>(List.of(row[0]));
    names.addAll(TableFile.values(row[3]));
    EntityType type = EntityType.valueOf(row[1].toUpperCase(Locale.ROOT));
    ActorFacts facts = ActorFacts.of(orNull(row[5]));
    String id = Folding.slug(row[0]);
    add(id, names, type, List.of(), TableFile.values(row[2]), orNull(row[4]), facts);
  }

  private void addOrganisation(String[] row) {
    List<String> names = new ArrayList<>(List.of(row[1]));
    names.addAll(TableFile.values(row[3]));
    ActorFacts facts =
        new ActorFacts(
            orNull(row[6]),
            orNull(row[7]),
            OrganisationKind.of(row[2]),
            List.of(),
            TableFile.values(row[8]),
            false);
    add(row[0], names, EntityType.ORG, TableFile.values(row[4]), List.of(), orNull(row[5]), facts);
  }

  private void addPerson(String[] row) {
    List<String> names = new ArrayList<>(List.of(row[1]));
    List<String> shortNames = new ArrayList<>();
    for (String alias : TableFile.values(row[2])) {
      (PersonName.isOneWord(alias) ? shortNames : names).add(alias);
    }
    names.forEach(name -> shortNames.addAll(PersonName.shortForms(name)));
    List<Role> roles = TableFile.values(row[5]).stream().map(Registry::role).toList();
    ActorFacts facts =
        new ActorFacts(
            orNull(row[3]), orNull(row[4]), null, roles, TableFile.values(row[6]), false);
    add(row[0], names, EntityType.PERSON, shortNames, List.of(), null, facts);
  }

  private static Role role(String cell) {
    String[] parts = cell.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalStateException("people.tsv: a role is title|from|to: " + cell);
    }
    return new Role(parts[0], orNull(parts[1]), orNull(parts[2]));
  }

  private void add(
      String id,
      List<String> names,
      EntityType type,
      List<String> shortNames,
      List<String> demonyms,
      @Nullable String rollsUpTo,
      ActorFacts facts) {
    KnownActor actor =
        new KnownActor(id, names.get(0), type, ActorOrigin.REGISTRY, rollsUpTo, facts);
    profiles.add(new Profile(actor, names, shortNames, demonyms));
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
