package io.wirewatch.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds the shipped data to what its files promise in their first lines. */
class RegistryDataTest {

  private static final List<Profile> PROFILES = Registry.SHIPPED.profiles();
  private static final int FEWEST_ACTORS = 1_500;

  /** ISO 3166-1, and the code that newspapers' gazetteers use for Kosovo, which has none. */
  private static final Set<String> COUNTRIES = countries();

  @Test
  void shipsEnoughActors() {
    assertThat(PROFILES).hasSizeGreaterThanOrEqualTo(FEWEST_ACTORS);
  }

  @Test
  void givesEveryActorAnIdOfItsOwn() {
    Set<String> seen = new HashSet<>();

    assertThat(PROFILES)
        .extracting(profile -> profile.actor().id())
        .allSatisfy(id -> assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*"))
        .allSatisfy(id -> assertThat(seen.add(id)).as("%s is used once", id).isTrue());
  }

  @Test
  void rollsUpToActorsThatThereAre() {
    Set<String> ids = new HashSet<>();
    PROFILES.forEach(profile -> ids.add(profile.actor().id()));

    assertThat(PROFILES)
        .extracting(profile -> profile.actor().rollsUpTo())
        .filteredOn(target -> target != null)
        .isNotEmpty()
        .allSatisfy(target -> assertThat(ids).contains(target));
  }

  @Test
  void namesCountriesByTheirCode() {
    assertThat(PROFILES)
        .extracting(profile -> profile.actor().facts().country())
        .filteredOn(country -> country != null)
        .isNotEmpty()
        .allSatisfy(country -> assertThat(COUNTRIES).contains(country));
  }

  @Test
  void namesWikidataItemsByTheirNumber() {
    Set<String> seen = new HashSet<>();

    assertThat(PROFILES)
        .extracting(profile -> profile.actor().facts().wikidata())
        .filteredOn(item -> item != null)
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item).matches("Q[1-9][0-9]*"))
        .allSatisfy(item -> assertThat(seen.add(item)).as("%s is used once", item).isTrue());
  }

  @Test
  void datesEveryOfficeFromBeforeItsEnd() {
    List<Role> roles = new ArrayList<>();
    PROFILES.forEach(profile -> roles.addAll(profile.actor().facts().roles()));

    assertThat(roles)
        .isNotEmpty()
        .allSatisfy(
            role -> {
              assertThat(role.getTitle()).isNotBlank();
              LocalDate from = firstDay(role.getFrom());
              LocalDate to = lastDay(role.getTo());
              assertThat(from == null || to == null || !from.isAfter(to))
                  .as("%s from %s to %s", role.getTitle(), role.getFrom(), role.getTo())
                  .isTrue();
            });
  }

  @Test
  void tellsPeopleOfOneNameApartByContext() {
    Map<String, Set<String>> owners = new TreeMap<>();
    Map<String, Profile> withoutContext = new HashMap<>();
    for (Profile profile : people()) {
      for (String name : profile.names()) {
        owners.computeIfAbsent(Folding.fold(name), n -> new TreeSet<>()).add(profile.actor().id());
      }
      if (profile.actor().facts().context().isEmpty()) {
        withoutContext.put(profile.actor().id(), profile);
      }
    }

    assertThat(owners)
        .isNotEmpty()
        .allSatisfy(
            (name, ids) ->
                assertThat(ids.size() == 1 || ids.stream().noneMatch(withoutContext::containsKey))
                    .as("%s is the name of %s", name, ids)
                    .isTrue());
  }

  @Test
  void keepsValuesTrimmedAndWithoutRepetition() {
    assertThat(PROFILES)
        .allSatisfy(
            profile -> {
              assertThat(profile.names()).doesNotHaveDuplicates().allMatch(this::isTrimmed);
              assertThat(profile.actor().facts().context())
                  .doesNotHaveDuplicates()
                  .allMatch(this::isTrimmed);
            });
  }

  @Test
  void letsNoSingleWordMeanAPersonUnlessItIsAllOfTheName() {
    assertThat(people())
        .allSatisfy(
            profile ->
                assertThat(profile.names().stream().skip(1)).noneMatch(PersonName::isOneWord));
  }

  private boolean isTrimmed(String value) {
    return !value.isEmpty() && value.equals(value.strip());
  }

  private static List<Profile> people() {
    return PROFILES.stream()
        .filter(profile -> profile.actor().type() == EntityType.PERSON)
        .toList();
  }

  private static Set<String> countries() {
    Set<String> codes = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    codes.add("XK");
    return codes;
  }

  private static @Nullable LocalDate firstDay(@Nullable String date) {
    if (date == null) {
      return null;
    }
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static @Nullable LocalDate lastDay(@Nullable String date) {
    if (date == null) {
      return null;
    }
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }
}
