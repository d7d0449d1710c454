package io.wirewatch.enrich.watch;

import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Role;
import io.wirewatch.schemas.record.Route;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.RuleType;
import io.wirewatch.schemas.record.Scope;
import io.wirewatch.schemas.record.Selector;
import io.wirewatch.schemas.record.Silence;
import io.wirewatch.schemas.record.Zone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a watch list file. */
final class EntryReader {

  static final Set<String> ACTOR_KEYS =
      Set.of("id", "name", "type", "aliases", "wikidata", "roles", "watchlists", "context");
  static final Set<String> RULE_KEYS =
      Set.of(
          "name",
          "version",
          "type",
          "match",
          "within",
          "zones",
          "min_confidence",
          "summary",
          "labels",
          "enabled");
  static final Set<String> ROUTE_KEYS =
      Set.of(
          "name",
          "match",
          "group_by",
          "group_wait",
          "group_interval",
          "repeat_interval",
          "receivers");
  static final Set<String> SILENCE_KEYS = Set.of("name", "match", "until", "comment");
  static final Set<String> SELECTOR_KEYS = Set.of("actor", "watchlist");
  private static final Set<String> ROLE_KEYS = Set.of("title", "from", "to");

  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Set<Zone> ZONES = EnumSet.complementOf(EnumSet.of(Zone.UNKNOWN));
  private static final Set<RuleType> RULE_TYPES = EnumSet.of(RuleType.ANY, RuleType.CO_MENTION);

  private EntryReader() {}

  static Actor actor(Section section) {
    String id = section.requiredName("id");
    String name = section.requiredText("name");
    EntityType type =
        section.choice("type", EntityType.class, EnumSet.allOf(EntityType.class), EntityType.OTHER);
    if (!section.has("type")) {
      section.mistake("type", "an actor needs a 'type': person, org, gpe, loc, norp or event");
    }
    String wikidata = section.text("wikidata");
    if (wikidata != null && !WIKIDATA.matcher(wikidata).matches()) {
      section.mistake("wikidata", "'" + wikidata + "' is no Wikidata id: write one such as Q7747");
    }
    List<Role> roles = new ArrayList<>();
    for (Section role : section.sections("roles", "a role", ROLE_KEYS)) {
      roles.add(role(role));
    }
    return new Actor(
        id,
        name,
        type,
        section.texts("aliases"),
        wikidata,
        roles,
        section.texts("watchlists"),
        section.texts("context"));
  }

  private static Role role(Section section) {
    String title = section.requiredText("title");
    String from = section.text("from");
    String to = section.text("to");
    LocalDate first = date(section, "from", from);
    LocalDate last = date(section, "to", to);
    if (first != null && last != null && last.isBefore(first)) {
      section.mistake("to", "'" + to + "' is before 'from', " + from + ": exchange them");
    }
    return new Role(title, from, to);
  }

  private static @Nullable LocalDate date(Section section, String key, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return switch (text.length()) {
        case 4 -> Year.parse(text).atDay(1);
        case 7 -> YearMonth.parse(text).atDay(1);
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeException e) {
      section.mistake(key, "'" + text + "' is no date: write YYYY, YYYY-MM or YYYY-MM-DD");
      return null;
    }
  }

  static Rule rule(Section section, List<Section> selectors) {
    String name = section.requiredName("name");
    RuleType type = section.choice("type", RuleType.class, RULE_TYPES, RuleType.UNKNOWN);
    if (!section.has("type")) {
      section.mistake("type", "a rule needs a 'type': any or co_mention");
    }
    if (selectors.isEmpty() && (!section.has("match") || section.isList("match"))) {
      section.mistake("match", "a rule needs a 'match', such as [{watchlist: diplomats}]");
    } else if (type == RuleType.CO_MENTION && selectors.size() == 1) {
      section.mistake(
          "match", "a co_mention needs two selectors or more: add one, or use type any");
    }
    String summary = section.text("summary");
    if (summary != null) {
      SummaryTemplate.unknownPlaceholder(summary)
          .ifPresent(
              unknown ->
                  section.mistake(
                      "summary",
                      "'{{%s}}' is not known: use %s"
                          .formatted(unknown, SummaryTemplate.placeholders())));
    }
    return new Rule(
        name,
        section.positiveInt("version", 1),
        type,
        selectors.stream().map(EntryReader::selector).toList(),
        section.choice("within", Scope.class, EnumSet.allOf(Scope.class), Scope.ARTICLE),
        section.choices("zones", Zone.class, ZONES),
        section.fraction("min_confidence", 0),
        summary,
        section.textMap("labels"),
        section.flag("enabled", true));
  }

  private static Selector selector(Section section) {
    String actor = section.text("actor");
    String watchlist = section.text("watchlist");
    if ((actor == null) == (watchlist == null)) {
      section.mistake("", "a selector has one key: {actor: some-id} or {watchlist: some-name}");
    }
    return new Selector(actor, watchlist);
  }

  static Route route(Section section) {
    return new Route(
        section.requiredName("name"),
        section.textMap("match"),
        section.texts("group_by"),
        seconds(section, "group_wait", Duration.ofSeconds(30)),
        seconds(section, "group_interval", Duration.ofMinutes(5)),
        seconds(section, "repeat_interval", Duration.ofHours(24)),
        section.texts("receivers"));
  }

  private static int seconds(Section section, String key, Duration otherwise) {
    return Math.toIntExact(section.duration(key, otherwise).toSeconds());
  }

  static Silence silence(Section section) {
    Map<String, String> match = section.textMap("match");
    if (match.isEmpty()) {
      section.mistake("match", "a silence needs a 'match', such as {rule: some-rule}");
    }
    return new Silence(
        section.requiredName("name"),
        match,
        section.requiredInstant("until"),
        section.text("comment"));
  }
}
