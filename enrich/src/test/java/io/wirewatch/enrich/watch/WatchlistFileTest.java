package io.wirewatch.enrich.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wirewatch.enrich.Seeds;
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
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WatchlistFileTest {

  private static final String ACTOR =
      "actors:\n- {id: a, name: Ann Lee, type: person, watchlists: [vips]}\n";

  @Test
  void readsEveryField() throws Exception {
    Watchlist watchlist =
        parse(
            """
            actors:
              - id: wang-yi
                name: Wang Yi
                type: person
                aliases: [王毅, Wang]
                wikidata: Q123
                roles:
                  - {title: Foreign minister, from: 2013-03-16, to: 2022-12}
                  - title: Envoy
                watchlists: [diplomats]
                context: [China, Beijing]
            rules:
              - name: envoys
                version: 3
                type: co_mention
                match: [{watchlist: diplomats}, {actor: russia}]
                within: sentence
                zones: [title, body]
                min_confidence: 0.8
                summary: "{{actor}}: {{snippet}}"
                labels: {severity: high, desk: asia}
                enabled: false
            routes:
              - name: desk
                match: {severity: high}
                group_by: [rule, actor]
                group_wait: 45s
                group_interval: 10m
                repeat_interval: 2d
                receivers: [dashboard]
            silences:
              - name: quiet
                match: {actor: russia}
                until: 2026-12-01T02:00:00+02:00
                comment: Known.
            """);

    assertThat(watchlist.actors())
        .containsExactly(
            new Actor(
                "wang-yi",
                "Wang Yi",
                EntityType.PERSON,
                List.of("王毅", "Wang"),
                "Q123",
                List.of(
                    new Role("Foreign minister", "2013-03-16", "2022-12"),
                    new Role("Envoy", null, null)),
                List.of("diplomats"),
                List.of("China", "Beijing")));
    assertThat(watchlist.rules())
        .containsExactly(
            new Rule(
                "envoys",
                3,
                RuleType.CO_MENTION,
                List.of(new Selector(null, "diplomats"), new Selector("russia", null)),
                Scope.SENTENCE,
                List.of(Zone.TITLE, Zone.BODY),
                0.8f,
                "{{actor}}: {{snippet}}",
                Map.of("severity", "high", "desk", "asia"),
                false));
    assertThat(watchlist.routes())
        .containsExactly(
            new Route(
                "desk",
                Map.of("severity", "high"),
                List.of("rule", "actor"),
                45,
                600,
                172_800,
                List.of("dashboard")));
    assertThat(watchlist.silences())
        .containsExactly(
            new Silence(
                "quiet",
                Map.of("actor", "russia"),
                Instant.parse("2026-12-01T00:00:00Z"),
                "Known."));
  }

  @Test
  void fillsInWhatIsLeftOut() throws Exception {
    Watchlist watchlist =
        parse(
            ACTOR
                + "rules:\n- {name: r, type: any, match: [{watchlist: vips}]}\n"
                + "routes:\n- {name: x}\nsilences:\n- {name: s, match: {rule: r}, until: 2026-12-01}\n");

    Rule rule = watchlist.rules().get(0);
    assertThat(rule.getVersion()).isEqualTo(1);
    assertThat(rule.getEnabled()).isTrue();
    assertThat(rule.getWithin()).isEqualTo(Scope.ARTICLE);
    assertThat(rule.getZones()).isEmpty();
    assertThat(rule.getSummary()).isNull();
    assertThat(watchlist.routes().get(0).getGroupWaitSeconds()).isEqualTo(30);
    assertThat(watchlist.silences().get(0).getUntil())
        .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
  }

  @Test
  void readsThatNothingIsWatched() throws Exception {
    assertThat(parse("actors: []\n")).isEqualTo(Watchlist.EMPTY);
  }

  @Test
  void readsTheProductsOwn() throws Exception {
    Watchlist watchlist = WatchlistFile.read(Seeds.watchlist());

    assertThat(watchlist.actors()).extracting(Actor::getId).contains("wang-yi", "nato");
    assertThat(watchlist.rules()).hasSizeGreaterThanOrEqualTo(3);
  }

  static List<Arguments> mistakes() {
    String rule = "rules:\n- {name: r, type: any, match: [{watchlist: vips}]";
    String actor = "actors:\n- {id: b, name: B, type: org";
    return List.of(
        mistake("", 1, 1, "the file is empty: write 'actors: []' to watch nothing at all"),
        mistake("# nothing\n", 1, 1, "the file is empty"),
        mistake("actors: [\n", 2, 1, "not YAML: "),
        mistake("actors:\n  - id: a\n    - b\n", 3, 5, "not YAML: "),
        mistake("actors: 'open\n", 2, 1, "not YAML: "),
        mistake("a: 1\n--- \nb: 2\n", 2, 1, "not YAML: "),
        mistake("actors: []\n\u0007", 2, 1, "U+0007 is not allowed"),
        mistake("[]\n", 1, 1, "expected a watch list with keys such as [actors, routes, rules"),
        mistake("actors: x\n", 1, 9, "'actors' must be a list"),
        mistake("actors:\n- text\n", 2, 3, "expected an actor with keys such as"),
        mistake("actor: []\n", 1, 1, "unknown key 'actor': did you mean 'actors'?"),
        mistake("colour: []\n", 1, 1, "unknown key 'colour'; the keys of a watch list are actors,"),
        mistake("actors: []\nactors: []\n", 2, 1, "key 'actors' stands here twice: remove one"),
        mistake(actor + ", alias: [x]}\n", 2, 31, "unknown key 'alias'"),
        mistake(actor + ", aliase: [x]}\n", 2, 31, "did you mean 'aliases'?"),
        mistake("actors:\n- {name: B, type: org}\n", 2, 3, "an actor needs a 'id'"),
        mistake("actors:\n- {id: b, type: org}\n", 2, 3, "an actor needs a 'name'"),
        mistake("actors:\n- {id: b, name: ' ', type: org}\n", 2, 17, "an actor needs a 'name'"),
        mistake("actors:\n- {id: b, name: [x], type: org}\n", 2, 17, "'name' must be a text"),
        mistake("actors:\n- {id: b, name: B}\n", 2, 3, "an actor needs a 'type'"),
        mistake("actors:\n- {id: b, name: B, type: persn}\n", 2, 26, "did you mean 'person'?"),
        mistake("actors:\n- {id: b, name: B, type: planet}\n", 2, 26, "write one of event, gpe,"),
        mistake("actors:\n- {id: Wang Yi, name: B, type: org}\n", 2, 8, "write 'wang-yi'"),
        mistake(ACTOR + "- {id: a, name: B, type: org}\n", 3, 8, "'a' is taken by an entry above"),
        mistake(actor + ", aliases: x}\n", 2, 40, "'aliases' must be a list of texts"),
        mistake(actor + ", aliases: [x, {}]}\n", 2, 44, "an item of 'aliases' must be a text"),
        mistake(actor + ", aliases: ['']}\n", 2, 41, "an item of 'aliases' is empty"),
        mistake(actor + ", wikidata: 7747}\n", 2, 41, "'7747' is no Wikidata id"),
        mistake(actor + ", roles: [{title: T, from: 20th}]}\n", 2, 56, "'20th' is no date"),
        mistake(actor + ", roles: [{title: T, from: 2022-13}]}\n", 2, 56, "'2022-13' is no date"),
        mistake(
            actor + ", roles: [{title: T, from: 2022, to: 2021}]}\n", 2, 66, "is before 'from'"),
        mistake(actor + ", roles: [{from: 2022}]}\n", 2, 39, "a role needs a 'title'"),
        mistake(
            ACTOR + "rules:\n- {type: any, match: [{actor: a}]}\n", 4, 3, "a rule needs a 'name'"),
        mistake(
            ACTOR + "rules:\n- {name: r, match: [{actor: a}]}\n", 4, 3, "a rule needs a 'type'"),
        mistake(ACTOR + "rules:\n- {name: r, type: any}\n", 4, 3, "a rule needs a 'match'"),
        mistake(
            ACTOR + "rules:\n- {name: r, type: any, match: []}\n", 4, 31, "a rule needs a 'match'"),
        mistake(
            ACTOR + "rules:\n- {name: r, type: any, match: a}\n", 4, 31, "'match' must be a list"),
        mistake(
            ACTOR + "rules:\n- {name: r, type: spike, match: [{actor: a}]}\n",
            4,
            19,
            "'spike' is no type"),
        mistake(
            ACTOR + "rules:\n- {name: r, type: any, match: [{}]}\n",
            4,
            32,
            "a selector has one key"),
        mistake(
            ACTOR + "rules:\n- {name: r, type: any, match: [{actor: a, watchlist: vips}]}\n",
            4,
            32,
            "a selector has one key"),
        mistake(
            ACTOR + "rules:\n- {name: r, type: any, match: [{watchlist: vip}]}\n",
            4,
            44,
            "unknown watchlist 'vip': did you mean 'vips'?"),
        mistake(
            ACTOR + "rules:\n- {name: r, type: any, match: [{actor: rusia}]}\n",
            4,
            40,
            "unknown actor 'rusia': did you mean 'russia'?"),
        mistake(
            ACTOR + "rules:\n- {name: r, type: co_mention, match: [{actor: a}]}\n",
            4,
            38,
            "a co_mention needs two selectors or more"),
        mistake(ACTOR + rule + ", within: page}\n", 4, 60, "'page' is no within"),
        mistake(ACTOR + rule + ", zones: [tilte]}\n", 4, 60, "did you mean 'title'?"),
        mistake(
            ACTOR + rule + ", min_confidence: 80}\n", 4, 68, "must be a number between 0 and 1"),
        mistake(ACTOR + rule + ", version: 0}\n", 4, 61, "must be a whole number from 1"),
        mistake(ACTOR + rule + ", enabled: yes}\n", 4, 61, "'enabled' must be true or false"),
        mistake(ACTOR + rule + ", labels: [x]}\n", 4, 60, "'labels' must be a mapping"),
        mistake(ACTOR + rule + ", summary: 'by {{who}}'}\n", 4, 61, "'{{who}}' is not known"),
        mistake("routes:\n- {name: r, group_wait: 30}\n", 2, 25, "'30' is no duration: write 30s"),
        mistake("silences:\n- {name: s, until: 2026-12-01}\n", 2, 3, "a silence needs a 'match'"),
        mistake("silences:\n- {name: s, match: {rule: r}}\n", 2, 3, "a silence needs a 'until'"),
        mistake(
            "silences:\n- {name: s, match: {rule: r}, until: soon}\n", 2, 38, "'soon' is no time"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tellsTheMistakeAndItsPlace(String yaml, int line, int column, String message) {
    InvalidWatchlistException thrown = invalid(yaml);

    assertThat(thrown.mistakes()).hasSize(1);
    Mistake mistake = thrown.mistakes().get(0);
    assertThat(mistake.message()).contains(message);
    assertThat(mistake.line() + ":" + mistake.column()).isEqualTo(line + ":" + column);
    assertThat(thrown).hasMessage("test.yaml:" + mistake);
  }

  @Test
  void tellsAllMistakesAtOnceInTheOrderOfTheFile() {
    InvalidWatchlistException thrown =
        invalid(
            """
            actors:
              - {id: A, name: Ann, type: person}
              - {id: b, type: org}
            rules:
              - {name: r, type: any, match: [{watchlist: x}]}
            colour: blue
            """);

    assertThat(thrown.mistakes()).extracting(Mistake::line).containsExactly(2, 3, 5, 6);
    assertThat(thrown.getMessage().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("test.yaml:"));
  }

  @Test
  void refusesBracketsWithoutEndAndFilesInAnotherEncoding(@TempDir Path folder) throws Exception {
    assertThat(invalid("[".repeat(200_000)).mistakes()).hasSize(1);

    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE9, ':', ' '});
    assertThatThrownBy(() -> WatchlistFile.read(latin))
        .isInstanceOf(InvalidWatchlistException.class)
        .hasMessageContaining("latin.yaml:1:1: the file is not UTF-8");
    assertThatThrownBy(() -> WatchlistFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static Arguments mistake(String yaml, int line, int column, String message) {
    return Arguments.of(yaml, line, column, message);
  }

  private static InvalidWatchlistException invalid(String yaml) {
    return catchThrowableOfType(InvalidWatchlistException.class, () -> parse(yaml));
  }

  private static Watchlist parse(String yaml) throws Exception {
    return WatchlistFile.parse("test.yaml", new StringReader(yaml));
  }
}
